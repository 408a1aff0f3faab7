package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.jobs.units.SmallLists.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing into a registry that is there already. */
class ASecondImportChangesNothing {
  private static final String DISTRICT = "district,466,Huyện Cam Lộ,45";
  private static final String WEST = "ward,19597,Xã Cam Tuyền,466";
  private static final String EAST = "ward,19600,Xã Cam An,466";

  @TempDir Path folder = Path.of("");

  @Test
  void ofTheSameFiles() throws IOException {
    reformed().into(folder);
    Map<String, String> before = contents();
    ImportResult again = reformed().into(folder);
    assertThat(contents()).isEqualTo(before);
    assertThat(again.newUnits()).isZero();
    assertThat(again.newLines()).isZero();
  }

  @Test
  void ofAWholeProvince() throws IOException {
    new UnitImport(TheCountry.request(folder, List.of("22"))).run();
    Map<String, String> before = contents();
    new UnitImport(TheCountry.request(folder, List.of("22"))).run();
    assertThat(contents()).isEqualTo(before);
  }

  /** A later list adds what it changes; identifiers stay, the open end is closed. */
  @Test
  void exceptWhatALaterListBrings() {
    new SmallLists().release("2021-11-01", DISTRICT, WEST, EAST).into(folder);
    ImportResult result =
        new SmallLists()
            .release("2021-11-01", DISTRICT, WEST, EAST)
            .release("2022-11-01", DISTRICT, WEST, "ward,19600,Thị trấn Cam An,466")
            .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2, 6))
        .containsExactly(
            "u00001|2021-11-01||Tỉnh ủy Quảng Trị",
            "u00002|2021-11-01||Huyện ủy Cam Lộ",
            "u00003|2021-11-01||Đảng ủy xã Cam Tuyền",
            "u00004|2021-11-01|2022-11-01|Đảng ủy xã Cam An",
            "u00004|2022-11-01||Đảng ủy thị trấn Cam An");
    assertThat(result.newLines()).isEqualTo(2);
  }

  /** What an operator wrote stays; identifiers of his own are kept and never given again. */
  @Test
  void ofAnOperatorsLines() throws IOException {
    new SmallLists().release("2021-11-01", DISTRICT, WEST, EAST).into(folder);
    Path units = folder.resolve("units.csv");
    Files.writeString(
        units,
        Files.readString(units).replace("u00003", "u-tuyen")
            + "u00077,2022-01-01,,SO,NHA_NUOC,TINH,Sở Y tế,Sở Y tế,,,NAMED_SOURCE,,\n");
    for (String file : List.of("parents.csv", "senders.csv")) {
      Path path = folder.resolve(file);
      Files.writeString(path, Files.readString(path).replace("u00003", "u-tuyen"));
    }
    new SmallLists()
        .release("2021-11-01", DISTRICT, WEST, EAST)
        .release("2022-11-01", DISTRICT, WEST, EAST, "ward,19601,Xã Cam Mới,466")
        .into(folder);
    assertThat(lines(folder, "units.csv", 0, 6))
        .containsExactly(
            "u00001|Tỉnh ủy Quảng Trị",
            "u00002|Huyện ủy Cam Lộ",
            "u-tuyen|Đảng ủy xã Cam Tuyền",
            "u00004|Đảng ủy xã Cam An",
            "u00077|Sở Y tế",
            "u00078|Đảng ủy xã Cam Mới");
  }

  @Test
  void andWhereTheRegistrySaysOtherwiseItIsToldAndKept() throws IOException {
    reformed().into(folder);
    Path parents = folder.resolve("parents.csv");
    String own = Files.readString(parents).replace("u00003,PARTY,u00002", "u00003,PARTY,u00001");
    Files.writeString(parents, own);
    ImportResult result = reformed().into(folder);
    assertThat(Files.readString(parents)).isEqualTo(own);
    assertThat(result.findings())
        .filteredOn(f -> f.kind() == FindingKind.REGISTRY_DIFFERS)
        .extracting(ImportFinding::detail)
        .containsExactly("u00003,PARTY,u00002,2025-03-01,2025-07-01");
  }

  private static SmallLists reformed() {
    return new SmallLists()
        .release("2025-03-01", DISTRICT, WEST, EAST)
        .release("2025-07-01", "ward,19597,Xã Cam Lộ,45")
        .mapping(
            "45,False,466,19597.0,True,Huyện Cam Lộ,Xã Cam Tuyền,45,Xã Cam Lộ,19597",
            "45,False,466,19600.0,True,Huyện Cam Lộ,Xã Cam An,45,Xã Cam Lộ,19597");
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (String file :
        List.of("units.csv", "parents.csv", "names.csv", "events.csv", "senders.csv")) {
      contents.put(file, Files.readString(folder.resolve(file)));
    }
    return contents;
  }
}
