package vn.camket.jobs.units;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.jobs.units.SmallLists.lines;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From list to list without a mapping; each case is two or three small lists. */
class UnitsAreFollowedByCodeAndName {
  private static final String DISTRICT = "district,466,Huyện Cam Lộ,45";
  private static final String OTHER = "district,467,Huyện Đakrông,45";
  private static final String WEST = "ward,19597,Xã Cam Tuyền,466";
  private static final String EAST = "ward,19600,Xã Cam An,466";

  @TempDir Path folder = Path.of("");

  @Test
  void anotherNameWhereNobodyComesOrGoesIsARename() {
    new SmallLists()
        .release("2021-11-01", DISTRICT, WEST, EAST)
        .release("2022-11-01", DISTRICT, "ward,19597,Xã Cam Lộ,466", EAST)
        .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2, 6))
        .containsExactly(
            "u00001|2021-11-01||Tỉnh ủy Quảng Trị",
            "u00002|2021-11-01||Huyện ủy Cam Lộ",
            "u00003|2021-11-01|2022-11-01|Đảng ủy xã Cam Tuyền",
            "u00003|2022-11-01||Đảng ủy xã Cam Lộ",
            "u00004|2021-11-01||Đảng ủy xã Cam An");
    assertThat(lines(folder, "events.csv", 0, 1, 2, 4))
        .containsExactly("e00001|RENAME|u00003|2022-11-01");
  }

  /** The code went to what came of a merger; which of the two it was, no list says. */
  @Test
  void anotherNameAmidAMergerIsAnotherUnitAndNoEdge() {
    ImportResult result =
        new SmallLists()
            .release("2021-11-01", DISTRICT, WEST, EAST)
            .release("2025-01-01", DISTRICT, "ward,19597,Xã Cam Lộ,466")
            .release("2025-03-01", DISTRICT, "ward,19597,Xã Cam Lộ,466")
            .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2, 6, 8))
        .contains(
            "u00003|2021-11-01|2025-01-01|Đảng ủy xã Cam Tuyền|19597",
            "u00004|2021-11-01|2025-01-01|Đảng ủy xã Cam An|19600",
            "u00005|2025-01-01||Đảng ủy xã Cam Lộ|19597");
    assertThat(lines(folder, "events.csv", 1)).isEmpty();
    assertThat(result.findings())
        .extracting(ImportFinding::kind)
        .containsExactlyInAnyOrder(
            FindingKind.CODE_REUSED,
            FindingKind.ENDED_WITHOUT_EDGE,
            FindingKind.ENDED_WITHOUT_EDGE);
  }

  @Test
  void theSameNameOfAnotherTypeIsARetype() {
    new SmallLists()
        .release("2021-11-01", DISTRICT, WEST, EAST)
        .release("2022-11-01", DISTRICT, "ward,19597,Thị trấn Cam Tuyền,466", EAST)
        .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 3, 6))
        .contains("u00003|2022-11-01|DANG_UY_THI_TRAN|Đảng ủy thị trấn Cam Tuyền");
    assertThat(lines(folder, "events.csv", 1, 2)).containsExactly("RETYPE|u00003");
  }

  @Test
  void theSameNameUnderAnotherCodeIsARecode() {
    new SmallLists()
        .release("2021-11-01", DISTRICT, WEST, EAST)
        .release("2022-11-01", DISTRICT, "ward,19601,Xã Cam Tuyền,466", EAST)
        .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 8)).contains("u00003|2022-11-01|19601");
    assertThat(lines(folder, "events.csv", 1, 2)).containsExactly("RECODE|u00003");
  }

  @Test
  void anotherDistrictIsAnotherParentOfTheSameUnit() {
    new SmallLists()
        .release("2021-11-01", DISTRICT, OTHER, WEST, EAST)
        .release("2022-11-01", DISTRICT, OTHER, "ward,19597,Xã Cam Tuyền,467", EAST)
        .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2)).contains("u00004|2021-11-01|");
    assertThat(lines(folder, "parents.csv", 0, 1, 2, 3, 4))
        .contains(
            "u00004|PARTY|u00002|2021-11-01|2022-11-01",
            "u00004|PARTY|u00003|2022-11-01|",
            "u00004|STATE|u00002|2021-11-01|2022-11-01",
            "u00004|STATE|u00003|2022-11-01|");
    assertThat(lines(folder, "events.csv", 1, 2)).containsExactly("REPARENT|u00004");
  }

  @Test
  void aToneIsANameAndNoEvent() {
    new SmallLists()
        .release("2021-11-01", DISTRICT, "ward,19597,Xã Cam Hòa,466")
        .release("2022-11-01", DISTRICT, "ward,19597,Xã Cam Hoà,466")
        .into(folder);
    assertThat(lines(folder, "events.csv", 1)).isEmpty();
    assertThat(lines(folder, "names.csv", 0, 1, 2, 3))
        .containsExactly("u00003|Đảng ủy xã Cam Hoà|2022-11-01|");
  }

  @Test
  void missingOnceAndThereAgainIsAGap() {
    ImportResult result =
        new SmallLists()
            .release("2021-11-01", DISTRICT, WEST, EAST)
            .release("2022-11-01", DISTRICT, EAST)
            .release("2023-11-01", DISTRICT, WEST, EAST)
            .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2)).contains("u00003|2021-11-01|");
    assertThat(result.findings())
        .extracting(ImportFinding::kind, ImportFinding::code, ImportFinding::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingKind.GAP, "19597", "r2022-11-01"));
  }

  @Test
  void missingFromTheLatestListIsNoEndYet() {
    ImportResult result =
        new SmallLists()
            .release("2021-11-01", DISTRICT, WEST, EAST)
            .release("2022-11-01", DISTRICT, EAST)
            .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2)).contains("u00003|2021-11-01|");
    assertThat(result.findings())
        .extracting(ImportFinding::kind)
        .containsExactly(FindingKind.MISSING_IN_LATEST);
  }

  @Test
  void aPlaceOfNoKnownParentIsReported() {
    ImportResult result =
        new SmallLists()
            .release("2021-11-01", DISTRICT, "ward,19597,Xã Cam Tuyền,999")
            .into(folder);
    assertThat(result.findings())
        .extracting(ImportFinding::kind)
        .containsExactly(FindingKind.DANGLING_PARENT);
  }

  /** Without a mapping nobody follows anybody across the end of a whole level. */
  @Test
  void acrossAReformOnlyAMappingTellsWhoFollows() {
    ImportResult result =
        new SmallLists()
            .release("2025-03-01", DISTRICT, WEST)
            .release("2025-07-01", "ward,19597,Xã Cam Tuyền,45")
            .into(folder);
    assertThat(lines(folder, "units.csv", 0, 1, 2, 6))
        .contains(
            "u00003|2025-03-01|2025-07-01|Đảng ủy xã Cam Tuyền",
            "u00004|2025-07-01||Đảng ủy xã Cam Tuyền");
    assertThat(lines(folder, "events.csv", 1, 2)).containsExactly("CLOSE|u00002");
    assertThat(result.findings())
        .extracting(ImportFinding::kind)
        .containsExactlyInAnyOrder(FindingKind.NO_MAPPING, FindingKind.CODE_REUSED);
  }
}
