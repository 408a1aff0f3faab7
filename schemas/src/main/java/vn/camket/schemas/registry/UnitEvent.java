package vn.camket.schemas.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one unit, or one edge from a predecessor to a successor: a line of
 * {@code registry/events.csv} (meanings §5, domain §4.2).
 *
 * @param eventId groups the lines of one event, such as the edges of one merger
 * @param kind what happened
 * @param unitId the unit, the predecessor where there is a successor
 * @param successorUnitId who takes over; null unless the kind is a succession
 * @param effectiveDate first day of the new state by law
 * @param extent how much goes over; null unless the kind is a succession
 * @param weight share of the predecessor that goes over, above 0 up to 1; null where none is
 *     declared
 * @param weightBasis what the weight was measured by; null without a weight
 * @param legalDocument the document that ordered it; null when none is known
 * @param legalDate the day of that document; null when not known
 * @param observedDate the day on which the source saw it; null when not known
 * @param evidence what the event rests on
 * @param source where it was read; null when nowhere
 * @param recordedAt when the registry learnt of it (Asia/Ho_Chi_Minh); the first moment of the
 *     effective date where the file does not say (meanings §2)
 */
public record UnitEvent(
    String eventId,
    UnitEventKind kind,
    String unitId,
    @Nullable String successorUnitId,
    LocalDate effectiveDate,
    @Nullable Extent extent,
    @Nullable Double weight,
    @Nullable String weightBasis,
    @Nullable String legalDocument,
    @Nullable LocalDate legalDate,
    @Nullable LocalDate observedDate,
    Evidence evidence,
    @Nullable String source,
    LocalDateTime recordedAt)
    implements Serializable {

  /** Whether all of the predecessor goes to the successor. */
  public boolean isWhole() {
    return extent == Extent.WHOLE;
  }
}
