package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Stage;

/**
 * One signatory in one scheme-year: the model, before any file.
 *
 * @param sendsOwnRegistration false when only a consolidated list registers it
 * @param stated whether the files state the day of signing
 * @param signedOn day of signing of the main registration
 * @param ownSelf periods whose self-evaluation the unit sends itself
 * @param items commitments, signed and withdrawn ones, in order of their ordinals
 * @param proposals what was proposed at the end of the year before; empty when nothing was
 * @param outcomes by item key: what is finally reported; no entry where nothing is
 * @param afterEnd by item key: what there was to report after the unit had ended within the year
 * @param handover how that is reported; null when nobody took all of the unit over
 * @param predecessors the year of units that ended within it and of which all went to this one
 */
record UnitYear(
    SampleUnit unit,
    SchemeName scheme,
    int year,
    Regime regime,
    boolean sendsOwnRegistration,
    boolean inStateList,
    boolean stated,
    LocalDate signedOn,
    List<PeriodKind> ownSelf,
    RegistrationStory registrationStory,
    Map<PeriodKind, EvaluationStory> evaluationStories,
    List<Commitment> items,
    List<Commitment> proposals,
    Map<String, Map<Slot, Outcome>> outcomes,
    Map<String, Map<Slot, Outcome>> afterEnd,
    @Nullable Handover handover,
    List<UnitYear> predecessors) {

  /** Rows about inherited items are numbered from here on, after every row of the unit's own. */
  private static final int FIRST_INHERITED = 11;

  @Nullable Outcome outcome(Commitment item, Slot slot) {
    return outcomes.getOrDefault(item.key(), Map.of()).get(slot);
  }

  EvaluationStory evaluationStory(PeriodKind period) {
    return evaluationStories.getOrDefault(period, EvaluationStory.PLAIN);
  }

  LocalDate cutoff(PeriodKind period) {
    return ReviewCalendar.cutoff(regime, year, period);
  }

  /** The same year after its successor has decided how to report what is left of it. */
  UnitYear handed(
      Handover how, List<Commitment> newItems, Map<String, Map<Slot, Outcome>> newOutcomes) {
    return new UnitYear(
        unit,
        scheme,
        year,
        regime,
        sendsOwnRegistration,
        inStateList,
        stated,
        signedOn,
        ownSelf,
        registrationStory,
        evaluationStories,
        newItems,
        proposals,
        newOutcomes,
        afterEnd,
        how,
        predecessors);
  }

  /** Predecessors whose items are reported in one way. */
  List<UnitYear> predecessors(Handover how) {
    return predecessors.stream().filter(old -> old.handover() == how).toList();
  }

  /** Texts that more than one item of the predecessors has: a row cannot say which it means. */
  static Set<String> ambiguousTexts(List<UnitYear> years) {
    Set<String> seen = new HashSet<>();
    Set<String> ambiguous = new HashSet<>();
    for (UnitYear old : years) {
      old.items().stream().map(Commitment::text).filter(t -> !seen.add(t)).forEach(ambiguous::add);
    }
    return ambiguous;
  }

  /**
   * Rows of the unit's evaluations about items of its predecessors: by code and text, by text
   * alone, by code with other words; a text that two of them have is given without its code.
   */
  List<EvaluationRow> inheritedRows(Slot slot) {
    List<EvaluationRow> rows = new ArrayList<>();
    Set<String> ambiguous = ambiguousTexts(predecessors);
    int ordinal = FIRST_INHERITED;
    for (UnitYear old : predecessors(Handover.READDRESSED)) {
      for (Commitment item : old.items()) {
        Outcome said = old.saidAfterEnd(item, slot);
        if (said != null) {
          boolean findsItem = !ambiguous.contains(item.text());
          rows.add(new EvaluationRow(named(item.at(ordinal), findsItem), said, findsItem));
        }
        ordinal++;
      }
    }
    return rows;
  }

  /** What there was to report of an item at a slot after the unit had ended; null for nothing. */
  @Nullable Outcome saidAfterEnd(Commitment item, Slot slot) {
    return afterEnd.getOrDefault(item.key(), Map.of()).get(slot);
  }

  private static Commitment named(Commitment item, boolean findsItem) {
    if (!findsItem || item.ordinal() % 3 == 0) {
      return item.withoutCode();
    }
    boolean otherWords = item.ordinal() % 3 == 1 && item.code() != null;
    return otherWords ? item.withText(ItemTexts.altered(item.text())) : item;
  }

  /** Whether evaluations of a slot are reported under the unit's own name in lists. */
  boolean isListed(Slot slot) {
    return unit.inForce(cutoff(slot.period()))
        || (handover == Handover.OLD_NAME && slot.stage() != Stage.SELF);
  }

  /** Proposals that nobody signed. */
  List<Commitment> neverSigned() {
    return proposals.stream().filter(proposal -> proposal.signedOn() == null).toList();
  }
}
