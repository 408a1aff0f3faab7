package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.Regime;

/** What the story of a registration does to the items that were signed. */
final class ToldItems {
  private final int year;
  private final Dice dice;
  private final Regime regime;
  private final RegistrationStory story;

  ToldItems(UnitInYear it) {
    this.year = it.year();
    this.dice = it.dice();
    this.regime = it.regime();
    this.story = it.story();
  }

  /** The items after what the story does to them. */
  List<Commitment> after(List<Commitment> items) {
    List<Commitment> told = new ArrayList<>(items);
    int last = told.size() - 1;
    Commitment victim = told.get(last);
    switch (story) {
      case NO_ITEMS -> told.clear();
      case EVALUATED_ONLY -> told.replaceAll(item -> item.signed(null));
      case RESEND_WITHDRAWS -> told.set(last, victim.fated(Commitment.Fate.WITHDRAWN, null));
      case RESEND_LEAVES_OUT ->
          told.set(last, victim.fated(Commitment.Fate.LEFT_OUT, lateResend()));
      case IMPOSSIBLE_DEADLINE ->
          told.set(last, victim.with(Deadline.none("trước ngày 31/2/" + year)));
      case SUPPLEMENT ->
          told.set(last, victim.supplementSigned(LocalDate.of(year, 4, dice.between(5, 28))));
      case SUPPLEMENT_AFTER_CUTOFF -> told.set(last, lateSupplement(victim));
      default -> {}
    }
    return told;
  }

  private Commitment lateSupplement(Commitment item) {
    LocalDate day = LocalDate.of(year, 7, 10).plusDays(dice.below(50));
    return item.supplementSigned(day)
        .with(
            new Deadline(
                "quý IV/" + year,
                false,
                ReviewCalendar.quarterEnd(regime, year, 4),
                DuePrecision.QUARTER,
                false));
  }

  private LocalDate lateResend() {
    return LocalDate.of(year, 7, 20).plusDays(dice.below(60));
  }
}
