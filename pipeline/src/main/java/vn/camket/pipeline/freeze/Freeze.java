package vn.camket.pipeline.freeze;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A release bound to a period. Times are local, Asia/Ho_Chi_Minh.
 *
 * @param number of the line of the log that bound it; identifies the freeze
 * @param rowsNumber of the line that last said which rows are frozen: the same, or a later one when
 *     rows were taken out for secrecy
 * @param periodId regime-year-kind, such as PARTY_CALENDAR-2025-YEAR
 * @param releaseId the release; it may be gone since
 * @param asOf the day whose end its figures stand at
 * @param frozenAt from when the frozen rows are the ones that are known
 * @param rows number of snapshot rows
 * @param content hash of the snapshot rows
 * @param by who froze it
 * @param reason why; empty when none was given
 * @param inForce whether it binds; false once it was taken back
 */
public record Freeze(
    int number,
    int rowsNumber,
    String periodId,
    String releaseId,
    LocalDate asOf,
    LocalDateTime frozenAt,
    long rows,
    String content,
    String by,
    String reason,
    boolean inForce) {

  /** Reporting year of the period. */
  public int year() {
    String[] parts = periodId.split("-", -1);
    return Integer.parseInt(parts[parts.length - 2]);
  }

  /** Whether it binds what is said as of a day (meanings §8): what was recorded later is hidden. */
  public boolean binds(LocalDate day) {
    return inForce && frozenAt.isBefore(day.plusDays(1).atStartOfDay());
  }

  Freeze released() {
    return new Freeze(
        number, rowsNumber, periodId, releaseId, asOf, frozenAt, rows, content, by, reason, false);
  }

  Freeze withRows(int line, long left, String hash) {
    return new Freeze(
        number, line, periodId, releaseId, asOf, frozenAt, left, hash, by, reason, inForce);
  }
}
