package vn.camket.scheduler.due;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the calculation must know of the ledger. */
public interface LedgerView {

  /** When an entry was first seen, before which nothing of it is due; null when never seen. */
  @Nullable LocalDateTime since(String entry);

  /** Entries that an operator holds. */
  Set<String> paused();

  /** How a period of an entry stands; null when it was never begun or asked for. */
  @Nullable PeriodState state(String entry, String period);

  /**
   * How a period stands.
   *
   * @param waitsForRetry whether it failed and is to be tried again
   * @param endedAt when the last try ended; null when none has
   * @param nextTryAt when the next try may begin; null when there is none
   */
  record PeriodState(
      boolean waitsForRetry, @Nullable LocalDateTime endedAt, @Nullable LocalDateTime nextTryAt) {}
}
