package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * By which day some units owe a report.
 *
 * @param who which units
 * @param day day of the year
 * @param next whether of the year after the scheme-year
 * @param before whether the day itself is too late
 */
record DutyDay(Who who, MonthDay day, boolean next, boolean before) {
  private static final DateTimeFormatter MONTH_DAY =
      DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  /** Units of one tier. */
  enum Who {
    COMMUNES("levels: [XA], ", unit -> unit.level() == Level.XA),
    DISTRICTS("levels: [HUYEN], ", unit -> unit.level() == Level.HUYEN),
    STATE_BODIES("blocs: [NHA_NUOC], ", unit -> unit.bloc() == Bloc.NHA_NUOC),
    ALL("", unit -> true);

    private final String yaml;

    @SuppressWarnings("ImmutableEnumChecker") // a pure function of the unit
    private final Predicate<SampleUnit> which;

    Who(String yaml, Predicate<SampleUnit> which) {
      this.yaml = yaml;
      this.which = which;
    }

    boolean includes(SampleUnit unit) {
      return which.test(unit);
    }
  }

  static DutyDay by(Who who, int month, int day) {
    return new DutyDay(who, MonthDay.of(month, day), false, false);
  }

  static DutyDay before(Who who, int month, int day) {
    return new DutyDay(who, MonthDay.of(month, day), false, true);
  }

  DutyDay nextYear() {
    return new DutyDay(who, day, true, before);
  }

  LocalDate of(int year) {
    return day.atYear(next ? year + 1 : year);
  }

  /** The first moment that is too late. */
  LocalDateTime tooLate(int year) {
    LocalDate due = of(year);
    return (before ? due : due.plusDays(1)).atStartOfDay();
  }

  String operator() {
    return before ? "BEFORE" : "NO_LATER_THAN";
  }

  String yaml() {
    return "{"
        + who.yaml
        + "month_day: "
        + MONTH_DAY.format(day)
        + (next ? ", year: next" : "")
        + ", operator: "
        + operator()
        + "}";
  }
}
