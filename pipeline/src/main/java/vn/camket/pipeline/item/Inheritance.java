package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;

/**
 * A scheme-year that a unit takes over from a WHOLE predecessor, near or far (meanings §5).
 *
 * @param year the predecessor's year
 * @param path the edges from the predecessor to the unit, in order; never empty
 */
record Inheritance(LinkedYear year, List<Succession> path) {

  /** What a unit takes over from another's year; null when it does not follow it within it. */
  static @Nullable Inheritance of(LinkedYear predecessor, String unitId) {
    List<Succession> path = predecessor.rules().pathTo(unitId);
    return path.isEmpty() || last(path).isAfter(predecessor.rules().lastCutoff())
        ? null
        : new Inheritance(predecessor, path);
  }

  private static LocalDate last(List<Succession> path) {
    return path.get(path.size() - 1).effectiveDate();
  }

  /** First day on which the unit answers for the predecessor's items. */
  LocalDate effectiveDate() {
    return last(path);
  }

  /** The moment from which every edge of the path is known. */
  LocalDateTime recordedAt() {
    return path.stream()
        .map(Succession::recordedAt)
        .max(LocalDateTime::compareTo)
        .orElseThrow(() -> new IllegalStateException("An inheritance without an edge"));
  }

  /** Whether the predecessor's items of a period are the unit's to report: it took over by then. */
  boolean reaches(@Nullable PeriodKind kind) {
    return year.rules().periods().stream()
        .anyMatch(p -> p.kind() == kind && !effectiveDate().isAfter(p.cutoff()));
  }
}
