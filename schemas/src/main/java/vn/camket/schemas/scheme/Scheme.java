package vn.camket.schemas.scheme;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.period.ReportingPeriods;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.Validity;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * One commitment scheme.
 *
 * @param schemeId durable identifier
 * @param nameVi Vietnamese name
 * @param nameEn English name
 * @param kind kind of scheme
 * @param counterpartyUnitId with whom the signatories sign; null = each with its parent in the
 *     Party tree
 * @param signatoryKinds kinds of unit that sign
 * @param opens first day of the scheme
 * @param closes first day after it; null while it goes on
 * @param regime calendar of its periods
 * @param regimeByBloc blocs with another calendar
 * @param itemCount how many items a unit signs a year
 * @param signing what makes a proposal a signed item
 * @param stages stages of evaluation, lowest first
 * @param freezeDaysAfterCutoff days after the cut-off from which a period is no longer provisional
 * @param precedence sources in the order in which their value counts
 * @param similarityThreshold least similarity, 0 to 1, at which an ordinal finds an item
 * @param shrinkWarnPct percentage of its items a resend may lose without a warning
 * @param planYears years that a scheme-year's items run for: 1 for yearly commitments; a plan of
 *     several years is reviewed at its middle (H1) and its end (YEAR)
 * @param chosenBy what says that a unit's items are of this scheme
 */
public record Scheme(
    String schemeId,
    String nameVi,
    String nameEn,
    SchemeKind kind,
    @Nullable String counterpartyUnitId,
    List<UnitKind> signatoryKinds,
    LocalDate opens,
    @Nullable LocalDate closes,
    Regime regime,
    Map<Bloc, Regime> regimeByBloc,
    ItemCount itemCount,
    Signing signing,
    List<StageTerm> stages,
    int freezeDaysAfterCutoff,
    List<SourceKind> precedence,
    double similarityThreshold,
    int shrinkWarnPct,
    int planYears,
    SchemeChoice chosenBy)
    implements Serializable {

  /** Collections are copied, maps in the order of their vocabulary. */
  public Scheme {
    signatoryKinds = List.copyOf(signatoryKinds);
    var byBloc = new EnumMap<Bloc, Regime>(Bloc.class);
    byBloc.putAll(regimeByBloc);
    regimeByBloc = Collections.unmodifiableMap(byBloc);
    stages = List.copyOf(stages);
    precedence = List.copyOf(precedence);
  }

  /** The days on which units sign: a unit signs when it is in force on one of them. */
  public Validity validity() {
    return new Validity(opens, closes);
  }

  /**
   * A period of a scheme-year.
   *
   * @param regime calendar of the unit
   * @param year scheme-year, in which the plan begins
   */
  public ReportingPeriod period(Regime regime, int year, PeriodKind kind) {
    return ReportingPeriods.ofPlan(regime, year, planYears, kind);
  }

  /** The calendar of a bloc. */
  public Regime regime(Bloc bloc) {
    return regimeByBloc.getOrDefault(bloc, regime);
  }

  /** Whether the scheme evaluates at a stage. */
  public boolean hasStage(Stage stage) {
    return stages.stream().anyMatch(term -> term.stage() == stage);
  }

  /**
   * The day from which a stage counts as fallen due.
   *
   * @param cutoff cut-off of the period
   * @throws IllegalArgumentException when the scheme has no such stage
   */
  public LocalDate dueDate(Stage stage, LocalDate cutoff) {
    return stages.stream()
        .filter(term -> term.stage() == stage)
        .map(term -> cutoff.plusDays(term.dueDaysAfterCutoff()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(schemeId + " does not evaluate at stage " + stage));
  }

  /**
   * The day from which a period is no longer provisional.
   *
   * @param cutoff cut-off of the period
   */
  public LocalDate freezeDate(LocalDate cutoff) {
    return cutoff.plusDays(freezeDaysAfterCutoff);
  }
}
