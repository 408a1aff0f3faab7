package vn.camket.scheduler.calendar;

/** What a day without work does to an entry. */
public enum HolidayRule {
  /** Nothing: it runs on every day. */
  RUN,
  /** It waits for the next working day; a daily one has no period on a day without work. */
  NEXT_WORKING_DAY
}
