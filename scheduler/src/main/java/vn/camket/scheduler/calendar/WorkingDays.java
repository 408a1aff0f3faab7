package vn.camket.scheduler.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which days are worked. Saturday and Sunday are days of rest (Decision 188/1999/QĐ-TTg); holidays
 * and Saturdays worked in exchange come from the home's file.
 *
 * @param years years whose holidays are known
 * @param holidays days off
 * @param worked days of rest that are worked in exchange
 * @param unverified days off that nobody has held against a document yet, with what is in doubt
 */
public record WorkingDays(
    Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> worked, List<String> unverified) {

  /** Whether a day is worked. */
  public boolean isWorked(LocalDate day) {
    if (worked.contains(day)) {
      return true;
    }
    boolean rest =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !rest && !holidays.contains(day);
  }

  /** The day itself when worked, else the next one that is. */
  public LocalDate sameOrNext(LocalDate day) {
    LocalDate next = day;
    while (!isWorked(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
