package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What the units of a lineage leave to the year after (meanings §4). */
final class PriorYear {
  private final List<YearResult> results;

  /**
   * @param results years of the units, from which the next one carries items over
   */
  PriorYear(List<YearResult> results) {
    this.results = results;
  }

  /** What is left to a unit's year: its own items, of whatever scheme, and its predecessors'. */
  CarryOver leftTo(YearRules rules) {
    List<YearResult> before =
        results.stream().filter(r -> r.rules().year() == rules.year() - 1).toList();
    return new CarryOver(
        items(
            before.stream()
                .filter(r -> r.rules().unitId().equals(rules.unitId()))
                .sorted(Comparator.comparing(r -> !r.rules().schemeId().equals(rules.schemeId())))
                .toList()),
        items(
            before.stream()
                .filter(r -> isTakenOver(r.rules().pathTo(rules.unitId()), rules.lastCutoff()))
                .sorted(Comparator.comparing(r -> r.rules().pathTo(rules.unitId()).size()))
                .toList()));
  }

  /** What is taken over after the year is still the predecessor's own. */
  private static boolean isTakenOver(List<Succession> path, LocalDate lastCutoff) {
    return !path.isEmpty() && !path.get(path.size() - 1).effectiveDate().isAfter(lastCutoff);
  }

  private static List<PriorItem> items(List<YearResult> results) {
    return results.stream().flatMap(r -> r.priorItems().stream()).toList();
  }
}
