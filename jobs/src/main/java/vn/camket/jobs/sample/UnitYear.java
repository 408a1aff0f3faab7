package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

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
    Map<String, Map<Slot, Outcome>> outcomes) {

  @Nullable Outcome outcome(Commitment item, Slot slot) {
    return outcomes.getOrDefault(item.key(), Map.of()).get(slot);
  }

  EvaluationStory evaluationStory(PeriodKind period) {
    return evaluationStories.getOrDefault(period, EvaluationStory.PLAIN);
  }

  LocalDate cutoff(PeriodKind period) {
    return ReviewCalendar.cutoff(regime, year, period);
  }

  /** Proposals that nobody signed. */
  List<Commitment> neverSigned() {
    return proposals.stream().filter(proposal -> proposal.signedOn() == null).toList();
  }
}
