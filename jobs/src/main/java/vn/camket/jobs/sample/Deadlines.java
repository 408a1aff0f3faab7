package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/** Deadlines in all the phrases that are seen in forms (domain §5). */
final class Deadlines {
  private static final String[] ROMAN = {"", "I", "II", "III", "IV"};
  private final Dice dice;
  private final Regime regime;
  private final int year;

  Deadlines(Dice dice, Regime regime, int year) {
    this.dice = dice;
    this.regime = regime;
    this.year = year;
  }

  Deadline any() {
    return switch (dice.weighted(30, 14, 20, 10, 16, 5, 5)) {
      case 0 -> day(dice.day(LocalDate.of(year, 3, 1), LocalDate.of(year, 12, 10)));
      case 1 -> month();
      case 2 -> quarter();
      case 3 -> half();
      case 4 -> wholeYear();
      case 5 -> Deadline.none(dice.one("Thường xuyên", "thường xuyên"));
      default -> nextYearOrBlank();
    };
  }

  private Deadline day(LocalDate day) {
    return switch (dice.below(5)) {
      case 0 -> dayOf("trước ngày " + shortDay(day), day, true);
      case 1 -> dayOf("chậm nhất ngày " + shortDay(day), day, false);
      case 2 -> dayOf("Trước ngày " + longDay(day), day, true);
      case 3 -> new Deadline(shortDay(day), true, day, DuePrecision.DAY, false);
      default -> dayOf(shortDay(day), day, false);
    };
  }

  private static Deadline dayOf(String text, LocalDate day, boolean before) {
    return new Deadline(text, false, day, DuePrecision.DAY, before);
  }

  private Deadline month() {
    int month = dice.between(3, 12);
    String text = dice.one("tháng ", "Tháng ", "") + month + "/" + year;
    return until(text, YearMonth.of(year, month).atEndOfMonth(), DuePrecision.MONTH);
  }

  private Deadline quarter() {
    int quarter = dice.weighted(1, 3, 4, 4) + 1;
    String text = dice.one("quý ", "Quý ") + ROMAN[quarter] + "/" + year;
    return until(text, ReviewCalendar.quarterEnd(regime, year, quarter), DuePrecision.QUARTER);
  }

  private Deadline half() {
    String text = dice.one("6 tháng đầu năm " + year, "6 tháng đầu năm");
    return until(text, ReviewCalendar.cutoff(regime, year, PeriodKind.H1), DuePrecision.HALF);
  }

  private Deadline wholeYear() {
    String text = dice.one("trong năm", "Trong năm " + year, "năm " + year, String.valueOf(year));
    return until(text, ReviewCalendar.cutoff(regime, year, PeriodKind.YEAR), DuePrecision.YEAR);
  }

  private Deadline nextYearOrBlank() {
    LocalDate day = LocalDate.of(year + 1, dice.between(1, 4), 25);
    return dice.chance(0.5) ? Deadline.none("") : day(day);
  }

  private static Deadline until(String text, LocalDate day, DuePrecision precision) {
    return new Deadline(text, false, day, precision, false);
  }

  /** 06/4/2021: a zero only before days below 10 and before months 1 and 2. */
  static String shortDay(LocalDate day) {
    return twoDigits(day.getDayOfMonth(), 9)
        + "/"
        + twoDigits(day.getMonthValue(), 2)
        + "/"
        + day.getYear();
  }

  static String longDay(LocalDate day) {
    return twoDigits(day.getDayOfMonth(), 9)
        + " tháng "
        + twoDigits(day.getMonthValue(), 2)
        + " năm "
        + day.getYear();
  }

  private static String twoDigits(int number, int lastWithZero) {
    return number <= lastWithZero ? "0" + number : String.valueOf(number);
  }
}
