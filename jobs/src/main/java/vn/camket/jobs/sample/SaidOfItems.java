package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Stage;

/** What is reported of items at each slot, and what happens to the files that say it. */
final class SaidOfItems {
  private final SampleWorld world;
  private final UnitInYear it;
  private final SampleUnit unit;
  private final int year;
  private final Dice dice;
  private final Regime regime;
  private final RegistrationStory story;

  SaidOfItems(SampleWorld world, UnitInYear it) {
    this.world = world;
    this.it = it;
    this.unit = it.unit();
    this.year = it.year();
    this.dice = it.dice();
    this.regime = it.regime();
    this.story = it.story();
  }

  /** What there is to report of an item, also after the unit has ended. */
  Map<Slot, Outcome> outcomes(Commitment item) {
    Dice lot = world.dice("life", item.key());
    Life life = new Life(lot, it.scheme(), regime, year, item.due());
    Map<Slot, Outcome> outcomes = life.outcomes(unit);
    outcomes.keySet().removeIf(slot -> silent(item, slot) || unlisted(slot));
    outcomes.replaceAll((slot, said) -> noised(lot, slot, said));
    return outcomes;
  }

  /** Who has nothing to say of an item at a slot. */
  private boolean silent(Commitment item, Slot slot) {
    LocalDate cutoff = ReviewCalendar.cutoff(regime, year, slot.period());
    return item.fate() == Commitment.Fate.WITHDRAWN
        || (item.leftOutOn() != null && !item.leftOutOn().isAfter(cutoff))
        || (item.signedOn() != null && item.signedOn().isAfter(cutoff))
        || (story == RegistrationStory.EVALUATED_ONLY && slot.stage() != Stage.SELF);
  }

  /** Whether the list that should speak of the unit is lost, or leaves the unit out. */
  private boolean unlisted(Slot slot) {
    boolean list = slot.stage() != Stage.SELF || !it.ownSelf().contains(slot.period());
    return list
        && it.inForceAt(slot)
        && (world.channels().listLost(unit, year, slot)
            || world.channels().leftOut(unit, year, slot));
  }

  /** Lists: a few rows cannot be read or say nothing; the first ones have no day. */
  private Outcome noised(Dice lot, Slot slot, Outcome said) {
    boolean list = slot.stage() != Stage.SELF || !it.ownSelf().contains(slot.period());
    if (!list || said.drops()) {
      return said;
    }
    if (Forms.version(year) == 1) {
      return lot.chance(0.006) ? Outcome.silent(null) : said.withoutDay();
    }
    return switch (lot.weighted(980, 12, 8)) {
      case 1 -> Outcome.unreadable(lot.one("Xem báo cáo kèm", "Đã xong phần thô", "Ok"));
      case 2 -> Outcome.silent(null);
      default -> said;
    };
  }

  /** A story that leaves at least one readable row: a file without one supersedes nothing. */
  EvaluationStory evaluationStory(
      PeriodKind period,
      List<Commitment> proposals,
      Map<String, Map<Slot, Outcome>> outcomes,
      boolean inherits) {
    Slot slot = new Slot(period, Stage.SELF);
    long rows = outcomes.values().stream().filter(said -> said.containsKey(slot)).count();
    if (rows < 2) {
      return EvaluationStory.PLAIN;
    }
    EvaluationStory[] all = EvaluationStory.values();
    int[] weights = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      boolean speaks = !inherits || !all[i].saysNothing();
      weights[i] = speaks && allowed(all[i], period, proposals) ? all[i].weight() : 0;
    }
    return all[dice.weighted(weights)];
  }

  private boolean allowed(
      EvaluationStory candidate, PeriodKind period, List<Commitment> proposals) {
    if (story.signsNothing() || story == RegistrationStory.RESEND_LEAVES_OUT) {
      return candidate == EvaluationStory.PLAIN;
    }
    return switch (candidate) {
      case PLAIN -> true;
      case NOT_SIGNED_ROW ->
          period == PeriodKind.YEAR
              && proposals.stream().anyMatch(proposal -> proposal.signedOn() == null);
      case RESEND_UNKNOWN_STATUS, UNKNOWN_STATUS, SILENT_ROW -> Forms.version(year) > 1;
      default -> !world.channels().endsAt(unit, regime, year, period);
    };
  }

  /** What a story of the unit's own evaluation does to what is finally reported. */
  void afflict(
      EvaluationStory evaluation,
      PeriodKind period,
      List<Commitment> items,
      Map<String, Map<Slot, Outcome>> outcomes) {
    Slot slot = new Slot(period, Stage.SELF);
    if (evaluation.saysNothing()) {
      outcomes.values().forEach(said -> said.remove(slot));
      return;
    }
    for (Commitment item : items) {
      Map<Slot, Outcome> said = outcomes.getOrDefault(item.key(), Map.of());
      Outcome at = said.get(slot);
      if (at != null && !at.drops()) {
        afflict(evaluation, said, slot);
        return;
      }
    }
  }

  private static void afflict(EvaluationStory evaluation, Map<Slot, Outcome> said, Slot slot) {
    switch (evaluation) {
      case RESEND_UNKNOWN_STATUS, UNKNOWN_STATUS ->
          said.put(slot, Outcome.unreadable("Đã xong phần thô"));
      case SILENT_ROW -> said.put(slot, Outcome.silent(100));
      case RESEND_OMITS -> said.remove(slot);
      default -> {}
    }
  }
}
