package vn.camket.jobs.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.schemas.home.HomeFile;

/** camket init. */
class ANewHome {
  @TempDir Path folder = Path.of("");

  @Test
  void isReadyToBeFilledIn() throws IOException {
    Console console = new Console(folder);
    assertThat(console.run("init", "tinh", "--name", "Tỉnh 'Mới'")).isEqualTo(0);

    HomeFile home = HomeFile.read(folder.resolve("tinh/home.yaml"));
    assertThat(home).isEqualTo(HomeFile.real("Tỉnh 'Mới'", home.provinceUnitId()));
    String province = home.provinceUnitId();
    assertThat(province).matches("u-[0-9a-f]{8}");
    assertThat(folder.resolve("tinh/registry/README.md")).content().contains(province);
    assertThat(folder.resolve("tinh/registry/units.csv"))
        .hasContent(
            "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
                + "legal_document,evidence,source,recorded_at\n");
    assertThat(folder.resolve("tinh/inbox/_received.csv")).hasContent("path,sender,received_at\n");
    try (var tree = Files.walk(folder)) {
      assertThat(tree.map(Path::toString)).noneMatch(p -> p.endsWith(".tmp"));
    }
  }

  @Test
  void isNotMadeOverSomethingElse() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "");
    Console console = new Console(folder);
    assertThat(console.run("init", ".", "--name", "Tỉnh")).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains(folder + " is not empty");
    assertThat(folder.resolve("home.yaml")).doesNotExist();
  }
}
