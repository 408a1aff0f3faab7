package vn.camket.jobs.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.schemas.obligation.Amendment;
import vn.camket.schemas.obligation.ObligationRule;
import vn.camket.schemas.obligation.Obligations;
import vn.camket.schemas.obligation.ReportRule;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.scheme.StageTerm;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/**
 * The days on which figures change without any file: cut-off, due, freeze, validity and signing
 * days, those on which the registry learnt of a succession, and those of obligations (meanings §8).
 */
final class TurningDays {
  private final Reference reference;
  private final Obligations obligations;

  TurningDays(Reference reference, Obligations obligations) {
    this.reference = reference;
    this.obligations = obligations;
  }

  /** Whether one of them lies after the one day and not after the other. */
  boolean anyBetween(LocalDate after, LocalDate until) {
    return days(after, until).stream().anyMatch(d -> d.isAfter(after) && !d.isAfter(until));
  }

  private List<LocalDate> days(LocalDate after, LocalDate until) {
    List<LocalDate> days = new ArrayList<>();
    for (UnitVersion unit : reference.registry().versions()) {
      days.add(unit.validFrom());
      if (unit.validTo() != null) {
        days.add(unit.validTo());
      }
    }
    reference.registry().successions().forEach(e -> days.add(e.recordedAt().toLocalDate()));
    for (Scheme scheme : reference.schemes().schemes()) {
      for (int year = after.getYear() - 1 - scheme.planYears();
          year <= until.getYear() + 1;
          year++) {
        scheme.signing().day(year).ifPresent(days::add);
        for (Bloc bloc : Bloc.values()) {
          ofYear(days, scheme, scheme.regime(bloc), year);
        }
      }
    }
    for (ObligationRule rule : obligations.rules()) {
      rule.amendments().forEach(amendment -> ofAmendment(days, amendment, rule));
      for (int year = after.getYear() - 2; year <= until.getYear() + 1; year++) {
        if (rule.holdsIn(year)) {
          days.add(rule.fixedOn(year));
          reports(days, rule.reports(), year);
        }
      }
    }
    return days;
  }

  private static void ofAmendment(List<LocalDate> days, Amendment amendment, ObligationRule rule) {
    days.add(amendment.on());
    reports(days, amendment.reports(), rule.yearOf(amendment.on()));
  }

  private static void reports(List<LocalDate> days, List<ReportRule> reports, int year) {
    for (ReportRule report : reports) {
      report.due().forEach(line -> days.add(line.of(year).passedAt().toLocalDate()));
    }
  }

  private static void ofYear(List<LocalDate> days, Scheme scheme, Regime regime, int year) {
    for (PeriodKind kind : PeriodKind.values()) {
      if (kind != PeriodKind.TERM) {
        ReportingPeriod period = scheme.period(regime, year, kind);
        days.add(period.cutoff());
        days.add(scheme.freezeDate(period.cutoff()));
        for (StageTerm stage : scheme.stages()) {
          days.add(scheme.dueDate(stage.stage(), period.cutoff()));
        }
      }
    }
  }
}
