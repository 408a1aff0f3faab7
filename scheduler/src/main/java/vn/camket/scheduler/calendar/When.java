package vn.camket.scheduler.calendar;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

/** When an entry falls due, by the calendar alone. */
public sealed interface When {

  /** Whether it belongs to the reporting year, which in a sample ends with the sample. */
  default boolean isReporting() {
    return this instanceof AfterCutoff || this instanceof Yearly;
  }

  /**
   * Every few minutes of the day, counted from midnight.
   *
   * @param minutes 1 to 1440
   */
  record EveryMinutes(int minutes) implements When {}

  /**
   * Once a day.
   *
   * @param at time of day
   */
  record DailyAt(LocalTime at) implements When {}

  /**
   * So many days after the cut-off of reporting periods.
   *
   * @param regimes whose periods
   * @param kinds which periods
   * @param days days after the cut-off, one run for each
   * @param at time of day
   */
  record AfterCutoff(
      List<Regime> regimes, List<Regime.PeriodKind> kinds, List<Integer> days, LocalTime at)
      implements When {}

  /**
   * So many days after a day of the year; 29 February means the last day of February.
   *
   * @param day day of the year
   * @param days days after it, one run for each
   * @param at time of day
   */
  record Yearly(MonthDay day, List<Integer> days, LocalTime at) implements When {}
}
