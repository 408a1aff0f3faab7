package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.schemas.registry.Registry;

/** {@code camket units import} as an operator meets it. */
class UnitsAreImported {
  @TempDir Path folder = Path.of("");

  @Test
  void intoTheHomeOfARealProvince() throws IOException {
    Console console = new Console(folder);
    console.run("init", "home", "--name", "Tỉnh Quảng Ninh");
    assertThat(
            console.run(
                "units",
                "import",
                "--province",
                "22",
                "--to",
                "home/registry",
                "--report",
                "r.csv"))
        .isZero();
    assertThat(console.out())
        .contains("246 đơn vị (246 mới)")
        .contains("Bị chia, chưa khai báo tỷ lệ")
        .contains("06886 Xã Hải Lạng: Xã Ba Chẽ: bảng ghi mã 06970, danh sách ghi 06978");
    assertThat(Files.readString(folder.resolve("r.csv")))
        .startsWith("\uFEFFkind,label,day,code,name,detail,source,line\n")
        .contains("SPLIT_WITHOUT_WEIGHTS,\"Bị chia, chưa khai báo tỷ lệ\",2025-07-01,06655,");
    assertThat(Registry.load(folder.resolve("home/registry")).has("u00246")).isTrue();
  }

  /** Before a release everything takes its legal date; later additions are news of their day. */
  @Test
  void whatAHomeLearnsAfterItsFirstReleaseIsNews() throws IOException {
    lists("2021-11-01", "2022-11-01");
    Console console = new Console(folder);
    assertThat(imported(console, "2021-11-01")).isZero();
    Files.createDirectory(folder.resolve("home/current"));
    assertThat(imported(console, "2022-11-01")).isZero();
    assertThat(Files.readString(folder.resolve("home/registry/units.csv")))
        .contains(",RECONSTRUCTED,dựng lại từ danh sách 2021-11-01,\n")
        .contains("lists-2022-11-01.csv r2,2026-09-30T15:00")
        .contains("lists-2021-11-01.csv r1,\n");
  }

  @Test
  void orRefusedWithFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("lists.csv"),
        "effective_from,release,level,code,full_name,parent_code\n2021,r1,ward,7,Xã A,1\n");
    Console console = new Console(folder);
    assertThat(
            console.run(
                "units", "import", "--snapshots", "lists.csv", "--province", "all", "--to", "x"))
        .isEqualTo(ExitCode.NO_HOME.code());
    assertThat(console.err())
        .contains(folder.resolve("lists.csv") + " line 2: effective_from '2021' is no day")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aProvinceThatIsNoneIsNamed() {
    Console console = new Console(folder);
    assertThat(console.run("units", "import", "--province", "45", "--to", "x"))
        .isEqualTo(ExitCode.NO_HOME.code());
    assertThat(console.err()).contains("--province 45: no province of the latest list");
    assertThat(console.run("units", "import", "--to", "x")).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.run("units")).isEqualTo(ExitCode.USAGE.code());
  }

  private int imported(Console console, String day) {
    return console.run(
        "units",
        "import",
        "--snapshots",
        "lists-" + day + ".csv",
        "--province",
        "45",
        "--opening",
        "2017-01-01",
        "--to",
        "home/registry");
  }

  /** The second list has one commune more. */
  private void lists(String first, String second) throws IOException {
    String one =
        "effective_from,release,level,code,full_name,parent_code\n"
            + first
            + ",r1,province,45,Tỉnh Quảng Trị,\n";
    Files.writeString(folder.resolve("lists-" + first + ".csv"), one);
    Files.writeString(
        folder.resolve("lists-" + second + ".csv"),
        one
            + second
            + ",r2,province,45,Tỉnh Quảng Trị,\n"
            + second
            + ",r2,ward,19597,Xã Cam Lộ,45\n");
  }
}
