package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/** Who signs in which year, when, and by whose file it becomes known. */
final class Channels {
  private final long seed;
  private final Set<String> reportingCommunes;

  Channels(long seed, SampleProvinceName province) {
    this.seed = seed;
    this.reportingCommunes = province.reportingCommunes();
  }

  /**
   * Whether a unit signs. It does while it is in force for long enough to sign; one that came from
   * another province does from the next year on.
   */
  boolean signs(SampleUnit unit, int year) {
    LocalDate joined = unit.reportsFrom();
    if (joined == null || unit.kind().equals("TINH_UY") || unit.kind().equals("UBND")) {
      return false;
    }
    if (joined.isAfter(unit.from()) && joined.getYear() >= year) {
      return false;
    }
    return unit.from().getYear() <= year && !unit.endsBy(LocalDate.of(year, 2, 28));
  }

  /** Between 10 January and 10 March, or a month after the unit began within the year. */
  LocalDate signingDay(SampleUnit unit, int year) {
    Object subject =
        SchemeName.of(unit, year) == SchemeName.CK_HUYEN ? -unit.parent() : unit.number();
    Dice dice = Dice.of(seed, "signing", subject, year);
    LocalDate opening = LocalDate.of(year, 1, 10);
    if (unit.from().isAfter(opening)) {
      return unit.from().plusDays(dice.between(20, 50));
    }
    boolean ends = unit.endsBy(LocalDate.of(year, 3, 31));
    return opening.plusDays(dice.below(ends ? 25 : 60));
  }

  boolean inStateList(SampleUnit unit, int year) {
    return SchemeName.of(unit, year) == SchemeName.CK_TINH
        && unit.bloc() == Bloc.NHA_NUOC
        && !unit.endsBy(LocalDate.of(year, 6, 1));
  }

  /** State bodies that leave registration and mid-year review to the people's committee. */
  private boolean leavesToStateList(SampleUnit unit, int year) {
    return inStateList(unit, year) && unit.number() % 9 < 7;
  }

  boolean sendsOwnRegistration(SampleUnit unit, int year) {
    return switch (SchemeName.of(unit, year)) {
      case CK_TINH -> !leavesToStateList(unit, year);
      case CK_HUYEN -> reportingCommunes.contains(unit.name());
      case CK_XA -> unit.number() % 6 == 0;
    };
  }

  List<PeriodKind> ownSelfPeriods(SampleUnit unit, int year) {
    Regime regime = ReviewCalendar.regime(SchemeName.of(unit, year), unit.bloc());
    List<PeriodKind> periods = new ArrayList<>();
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      boolean own =
          leavesToStateList(unit, year)
              ? period == PeriodKind.YEAR
              : sendsOwnRegistration(unit, year);
      if (own && unit.inForce(ReviewCalendar.cutoff(regime, year, period))) {
        periods.add(period);
      }
    }
    return periods;
  }

  /** Lists say when units signed in one line per district, or in a column from 2024 on. */
  boolean listStatesSigning(SampleUnit unit, int year) {
    return SchemeName.of(unit, year) == SchemeName.CK_HUYEN || Forms.version(year) == 3;
  }

  /** Whether a district never sent its list. */
  boolean listLost(SampleUnit unit, int year, Slot slot) {
    return SchemeName.of(unit, year) == SchemeName.CK_HUYEN
        && Dice.of(seed, "lost", unit.parent(), year, slot).chance(0.012);
  }

  /** Whether a list forgets the unit. */
  boolean leftOut(SampleUnit unit, int year, Slot slot) {
    return Dice.of(seed, "left-out", unit.number(), year, slot).chance(0.006);
  }

  /** Whether the unit ends right after a cut-off, so that its report comes before it. */
  boolean endsAt(SampleUnit unit, Regime regime, int year, PeriodKind period) {
    return unit.endsBy(ReviewCalendar.cutoff(regime, year, period).plusDays(40));
  }
}
