package vn.camket.schemas.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.lens.ItemsCountWhereTheirUnitWent.one;
import static vn.camket.schemas.lens.SmallMap.REFORM;
import static vn.camket.schemas.lens.SmallMap.day;

import org.junit.jupiter.api.Test;

/** As known at a day before the record, the old answer; from the record on, the new one. */
class AnEventToldLateLeavesWhatWasKnown {
  private final SmallMap map =
      new SmallMap().districts("cam-lo").commune("a", "cam-lo", REFORM).today("n", "m");

  @Test
  void untilItIsRecordedTheUnitIsBelievedInForce() {
    map.recorded("2026-03-10T09:00").whole("a", "n", REFORM);
    assertThat(map.on("2026-03-09").asIs("a", day("2026-03-09")).toString()).isEqualTo(one("a"));
    assertThat(map.on("2026-03-10").asIs("a", day("2026-03-10")).toString()).isEqualTo(one("n"));
    assertThat(map.on("2026-03-09").comparable("a", day("2025-12-31"))).isEqualTo("a");
    assertThat(map.on("2026-03-10").comparable("a", day("2025-12-31"))).isEqualTo("n");
  }

  @Test
  void theRowsHoldBothAnswers() {
    map.recorded("2026-03-10T09:00").whole("a", "n", REFORM);
    assertThat(map.rows(Lens.AS_IS, "a"))
        .containsExactly(
            "1900-01-01.. a 1.0 known 1900-01-01T00:00..2026-03-10T09:00",
            "1900-01-01..2025-07-01 a 1.0 known 2026-03-10T09:00..",
            "2025-07-01.. n 1.0 known 2026-03-10T09:00..");
  }

  @Test
  void whatWasToldInTimeWasKnownAlways() {
    map.recorded("2025-06-16T00:00").whole("a", "n", REFORM);
    assertThat(map.rows(Lens.AS_IS, "a"))
        .containsExactly(
            "1900-01-01..2025-07-01 a 1.0 known 1900-01-01T00:00..",
            "2025-07-01.. n 1.0 known 1900-01-01T00:00..");
  }

  /** The units of a reform to come are in no release before it is recorded. */
  @Test
  void whatNobodyHasToldYetLeadsNowhere() {
    map.recorded("2025-06-16T00:00").whole("a", "n", REFORM);
    for (Lens lens : new Lens[] {Lens.AS_IS, Lens.COMPARABLE}) {
      assertThat(map.rows(lens, "a", "2025-07-01T00:00:00"))
          .containsExactly("1900-01-01.. a 1.0 known 1900-01-01T00:00..");
      assertThat(map.rows(lens, "a", "2025-07-02T00:00:00")).hasSize(2);
    }
  }

  @Test
  void halfOfASplitIsNotUsed() {
    map.recorded("2025-07-01T00:00")
        .part("a", "n", REFORM, 0.4)
        .recorded("2025-09-01T00:00")
        .part("a", "m", REFORM, 0.6);
    assertThat(map.on("2025-08-31").asIs("a", day("2025-08-31")).toString()).isEqualTo(one("a"));
    assertThat(map.on("2025-09-01").asIs("a", day("2025-09-01")).of("m")).isEqualTo(0.6);
  }

  @Test
  void theGroundOfASuccessorIsKnownWithItsEdge() {
    map.recorded("2026-03-10T09:00").whole("a", "n", REFORM);
    assertThat(map.rows(Lens.FORMER_DISTRICT, "n"))
        .containsExactly(
            "1900-01-01.. NO_DISTRICT 1.0 known 1900-01-01T00:00..2026-03-10T09:00",
            "1900-01-01.. cam-lo 1.0 known 2026-03-10T09:00..");
    assertThat(map.rows(Lens.FORMER_DISTRICT, "a")).hasSize(1);
  }
}
