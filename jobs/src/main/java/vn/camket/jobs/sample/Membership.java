package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;

/** Which items make up N of a period, and in which state, from the model (meanings §3, §4, §7). */
final class Membership {
  private Membership() {}

  static boolean inN(UnitYear year, Commitment item, PeriodKind period) {
    LocalDate cutoff = year.cutoff(period);
    LocalDate signed = item.signedOn();
    return signed != null
        && !signed.isAfter(cutoff)
        && item.fate() != Commitment.Fate.WITHDRAWN
        && year.unit().itemsGoOn(cutoff)
        && !signedAnew(year, item, cutoff)
        && !dropped(year, item, period);
  }

  /** Signed anew by a unit that took all of this one over. */
  private static boolean signedAnew(UnitYear year, Commitment item, LocalDate cutoff) {
    return item.fate() == Commitment.Fate.SIGNED_ANEW && !year.unit().inForce(cutoff);
  }

  /** Dropped with a document in this period or in an earlier one of the year. */
  private static boolean dropped(UnitYear year, Commitment item, PeriodKind period) {
    return year.outcomes().getOrDefault(item.key(), Map.of()).entrySet().stream()
        .anyMatch(
            said ->
                said.getValue().dropsWithDocument()
                    && (said.getKey().period() == period
                        || said.getKey().period() == PeriodKind.H1));
  }

  static CompletionState state(
      UnitYear year, Commitment item, PeriodKind period, @Nullable Outcome said) {
    if (said != null) {
      return said.state();
    }
    LocalDate leftOut = item.leftOutOn();
    boolean changed = leftOut != null && !leftOut.isAfter(year.cutoff(period));
    return changed ? CompletionState.CHANGED : CompletionState.UNKNOWN;
  }
}
