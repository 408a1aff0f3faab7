package vn.camket.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;

/** Quảng Trị of 2025, in whose middle districts and communes ended (meanings §5). */
class ItemsOfUnitsThatEndGoOn {
  private static final int TEXT = 7;
  private static final int FATE = 10;
  private static final int CARRIED_FROM = 12;
  private static final int IN_N_YEAR = 14;

  private static WrittenSample sample =
      new WrittenSample(Path.of(""), new SampleSummary(0, 0, 0, 0));

  @BeforeAll
  static void write(@TempDir Path folder) {
    sample = WrittenSample.of(folder, 7, 2025, 2025, 1);
  }

  @Test
  void everyCommuneAndTheIslandDistrictHaveASuccessorAndNineDistrictsHaveNone() {
    Registry registry = registry();
    assertThat(endedIn2025("HUYEN_UY", "THI_UY", "THANH_UY")).hasSize(10 + 8);
    assertThat(endedIn2025("HUYEN_UY", "THI_UY", "THANH_UY"))
        .filteredOn(unit -> registry.wholeSuccessor(unit).isPresent())
        .singleElement()
        .satisfies(
            island -> {
              assertThat(registry.latest(island).name()).isEqualTo("Huyện ủy Cồn Cỏ");
              assertThat(registry.latest(registry.lineage(island)).name())
                  .isEqualTo("Đảng ủy đặc khu Cồn Cỏ");
            });
    assertThat(endedIn2025("DANG_UY_XA", "DANG_UY_PHUONG", "DANG_UY_THI_TRAN"))
        .hasSize(145 + 119 - 1)
        .allMatch(unit -> registry.wholeSuccessor(unit).isPresent());
  }

  @Test
  void onlyItemsOfALineThatGoesOnAreInNAtTheYearsEnd() {
    Registry registry = registry();
    Set<String> ended = endedIn2025("HUYEN_UY", "THI_UY", "THANH_UY", "DANG_UY_XA");
    List<List<String>> items =
        sample.rows("truth/items.csv").stream().filter(row -> ended.contains(row.get(0))).toList();
    assertThat(items)
        .filteredOn(row -> row.get(IN_N_YEAR).equals("true"))
        .hasSizeGreaterThan(150)
        .allMatch(row -> registry.wholeSuccessor(row.get(0)).isPresent());
    assertThat(items)
        .filteredOn(row -> registry.wholeSuccessor(row.get(0)).isEmpty())
        .hasSizeGreaterThan(20)
        .allMatch(row -> row.get(IN_N_YEAR).equals("false"));
  }

  @Test
  void theyAreReportedInFourWays() {
    assertThat(sample.rows("truth/handovers.csv"))
        .extracting(row -> row.get(3))
        .contains("READDRESSED", "OLD_NAME", "ANEW", "SILENT");
    assertThat(sample.rows("truth/files.csv")).anyMatch(row -> row.get(1).equals("OLD_NAME"));
    assertThat(states(units("READDRESSED"))).contains("DONE", "IN_PROGRESS", "UNKNOWN");
    assertThat(states(units("OLD_NAME"))).contains("DONE", "IN_PROGRESS");
    assertThat(states(units("SILENT"))).containsExactly("UNKNOWN");
  }

  @Test
  void whatIsSignedAnewSaysWhereItComesFromAndLeavesItsOldUnit() {
    List<List<String>> items = sample.rows("truth/items.csv");
    List<List<String>> old =
        items.stream().filter(row -> row.get(FATE).equals("SIGNED_ANEW")).toList();
    assertThat(old).isNotEmpty().allMatch(row -> row.get(IN_N_YEAR).equals("false"));
    assertThat(items)
        .filteredOn(row -> !row.get(CARRIED_FROM).isEmpty())
        .extracting(row -> row.get(CARRIED_FROM) + " " + row.get(TEXT))
        .containsExactlyInAnyOrderElementsOf(
            old.stream().map(row -> row.get(2) + " " + row.get(TEXT)).toList());
  }

  @Test
  void aTextThatTwoPredecessorsHaveTellsNoItem() {
    Set<String> readdressed = units("READDRESSED");
    Registry registry = registry();
    Set<String> seen = new HashSet<>();
    Set<String> twice =
        sample.rows("truth/items.csv").stream()
            .filter(row -> registry.wholeSuccessor(row.get(0)).isPresent())
            .map(row -> registry.lineage(row.get(0)) + row.get(TEXT))
            .filter(text -> !seen.add(text))
            .collect(Collectors.toSet());
    List<String> unclear =
        sample.rows("truth/items.csv").stream()
            .filter(row -> readdressed.contains(row.get(0)))
            .filter(row -> twice.contains(registry.lineage(row.get(0)) + row.get(TEXT)))
            .map(row -> row.get(2))
            .toList();
    assertThat(unclear).isNotEmpty();
    assertThat(
            sample.rows("truth/item_statuses.csv").stream()
                .filter(row -> unclear.contains(row.get(2)) && row.get(3).equals("YEAR"))
                .map(row -> row.get(5)))
        .isNotEmpty()
        .containsOnly("UNKNOWN");
  }

  @Test
  void oneEventIsRecordedMonthsAfterItTookEffect() {
    assertThat(registry().events())
        .filteredOn(
            event -> event.recordedAt().toLocalDate().isAfter(event.effectiveDate().plusMonths(3)))
        .singleElement()
        .matches(UnitEvent::isWhole);
  }

  private static Registry registry() {
    return Registry.load(sample.home().resolve("registry"));
  }

  private static Set<String> endedIn2025(String... kinds) {
    Registry registry = registry();
    return sample.rows("registry/units.csv").stream()
        .filter(row -> row.get(2).equals("2025-07-01") && Set.of(kinds).contains(row.get(3)))
        .map(row -> row.get(0))
        .filter(unit -> registry.lastDayExclusive(unit) != null)
        .collect(Collectors.toSet());
  }

  private static Set<String> units(String handover) {
    return sample.rows("truth/handovers.csv").stream()
        .filter(row -> row.get(3).equals(handover))
        .map(row -> row.get(0))
        .collect(Collectors.toSet());
  }

  /** States of items at the year's end. */
  private static Set<String> states(Set<String> units) {
    return sample.rows("truth/status_counts.csv").stream()
        .filter(row -> units.contains(row.get(0)) && row.get(2).equals("YEAR"))
        .map(row -> row.get(4))
        .collect(Collectors.toSet());
  }
}
