package vn.camket.pipeline.star;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.camket.pipeline.item.PeriodRule;
import vn.camket.pipeline.item.Signing;
import vn.camket.pipeline.item.Succession;
import vn.camket.pipeline.item.YearRules;
import vn.camket.pipeline.item.YearRulesSource;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.scheme.StageTerm;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Stage;

/** Rules of a signatory's scheme-year as registry and schemes give them. */
final class RegistryRules implements YearRulesSource {
  private static final long serialVersionUID = 1L;

  private final Reference reference;

  RegistryRules(Reference reference) {
    this.reference = reference;
  }

  @Override
  public YearRules of(String schemeId, String unitId, int year) {
    Scheme scheme = reference.schemes().scheme(schemeId);
    Regime regime = scheme.regime(reference.registry().latest(unitId).bloc());
    LocalDate signingDay = scheme.signing().day(year).orElse(null);
    return new YearRules(
        schemeId,
        unitId,
        year,
        scheme.period(regime, year, PeriodKind.YEAR).start(),
        reference.registry().firstDay(unitId),
        reference.registry().lastDayExclusive(unitId),
        successions(unitId),
        periods(scheme, regime, year),
        new Signing(Signing.By.valueOf(scheme.signing().by().name()), signingDay),
        scheme.precedence(),
        scheme.similarityThreshold(),
        scheme.shrinkWarnPct(),
        scheme.itemCount().min(),
        scheme.itemCount().max(),
        reference.answers().items(schemeId, unitId, year));
  }

  private List<Succession> successions(String unitId) {
    List<Succession> successions = new ArrayList<>();
    String unit = unitId;
    for (Optional<UnitEvent> edge = reference.registry().wholeSuccessor(unit);
        edge.isPresent();
        edge = reference.registry().wholeSuccessor(unit)) {
      UnitEvent event = edge.get();
      unit = Objects.requireNonNull(event.successorUnitId(), "an edge has a successor");
      successions.add(
          new Succession(
              unit,
              event.effectiveDate(),
              event.recordedAt(),
              reference.registry().lastDayExclusive(unit)));
    }
    return List.copyOf(successions);
  }

  private static List<PeriodRule> periods(Scheme scheme, Regime regime, int year) {
    List<PeriodRule> rules = new ArrayList<>();
    for (PeriodKind kind : List.of(PeriodKind.H1, PeriodKind.YEAR)) {
      ReportingPeriod period = scheme.period(regime, year, kind);
      Map<Stage, LocalDate> due = new EnumMap<>(Stage.class);
      for (StageTerm term : scheme.stages()) {
        due.put(term.stage(), scheme.dueDate(term.stage(), period.cutoff()));
      }
      rules.add(new PeriodRule(period.periodId(), kind, period.cutoff(), due));
    }
    return rules;
  }
}
