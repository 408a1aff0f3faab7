package vn.camket.scheduler.calendar;

import java.time.LocalDate;

/** Whose reporting year a period belongs to (meanings §6). */
public enum Regime {
  /** The Party's: the calendar year. */
  PARTY_CALENDAR(30, 31),
  /** The State's, from 15 December to 14 December (Decree 09/2019/NĐ-CP, article 12). */
  STATE_ND09(14, 14);

  private final int halfYearDay;
  private final int yearDay;

  Regime(int halfYearDay, int yearDay) {
    this.halfYearDay = halfYearDay;
    this.yearDay = yearDay;
  }

  /** The last day of a period. */
  public LocalDate cutoff(int year, PeriodKind kind) {
    return switch (kind) {
      case H1 -> LocalDate.of(year, 6, halfYearDay);
      case YEAR -> LocalDate.of(year, 12, yearDay);
    };
  }

  /** Kinds of period that are cut off and frozen. */
  public enum PeriodKind {
    /** The first half-year. */
    H1,
    /** The whole year. */
    YEAR
  }
}
