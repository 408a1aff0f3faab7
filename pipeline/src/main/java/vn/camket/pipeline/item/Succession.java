package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One WHOLE edge on the way from a unit to those who take over from it (meanings §5).
 *
 * @param successorUnitId who takes over
 * @param effectiveDate first day of the successor's responsibility
 * @param recordedAt when the registry learnt of the edge (Asia/Ho_Chi_Minh)
 * @param successorEnd first day on which the successor is no longer in force; null while it is
 */
public record Succession(
    String successorUnitId,
    LocalDate effectiveDate,
    LocalDateTime recordedAt,
    @Nullable LocalDate successorEnd) {

  /** Whether the edge holds on a day, as known at a moment. */
  boolean holds(LocalDate day, LocalDateTime at) {
    return !effectiveDate.isAfter(day) && !recordedAt.isAfter(at);
  }

  /** Whether the successor has not ended by a day. */
  boolean successorInForce(LocalDate day) {
    return successorEnd == null || day.isBefore(successorEnd);
  }
}
