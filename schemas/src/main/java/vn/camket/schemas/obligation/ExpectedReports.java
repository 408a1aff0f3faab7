package vn.camket.schemas.obligation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.scheme.SchemeCatalog;

/**
 * Which unit owes what when: a pure function of registry, schemes and rules, as known at a moment.
 * The set of a year is fixed from the registry valid on the fixing day; amendments change it from
 * their day on; a unit that is not in force on a due day does not owe that report.
 */
public final class ExpectedReports {
  private final Registry registry;
  private final SchemeCatalog schemes;
  private final Obligations obligations;
  private final Map<String, List<UnitEvent>> ends = new HashMap<>();

  /**
   * @param registry units
   * @param schemes schemes of all rules
   * @param obligations rules
   */
  public ExpectedReports(Registry registry, SchemeCatalog schemes, Obligations obligations) {
    this.registry = registry;
    this.schemes = schemes;
    this.obligations = obligations;
    for (UnitEvent event : registry.events()) {
      if (UnitHistory.ends(event)) {
        ends.computeIfAbsent(event.unitId(), u -> new ArrayList<>()).add(event);
      }
    }
  }

  /** The scheme of an expected report. */
  public Scheme scheme(ExpectedReport report) {
    return schemes.scheme(report.schemeId());
  }

  /**
   * What a unit owes in a scheme-year, as known at a moment.
   *
   * @param moment Asia/Ho_Chi_Minh
   * @return by scheme and report; each at most once
   */
  public Collection<ExpectedReport> of(String unitId, int year, LocalDateTime moment) {
    UnitHistory history = history(unitId);
    Map<String, ExpectedReport> expected = new LinkedHashMap<>();
    for (ObligationRule rule : obligations.rules()) {
      if (rule.holdsIn(year)) {
        new OfRule(rule, history, year, moment).reports().forEach(expected::putIfAbsent);
      }
    }
    return expected.values();
  }

  /** The moments of a scheme-year at which what a unit owes, or whether it is due, can change. */
  public NavigableSet<LocalDateTime> moments(String unitId, int year) {
    NavigableSet<LocalDateTime> moments = new TreeSet<>();
    for (ObligationRule rule : obligations.rules()) {
      if (rule.holdsIn(year)) {
        moments.add(rule.fixedOn(year).atStartOfDay());
        deadlines(moments, rule.reports(), year);
        for (Amendment amendment : rule.amendments(year)) {
          moments.add(amendment.on().atStartOfDay());
          deadlines(moments, amendment.reports(), year);
        }
      }
    }
    if (!moments.isEmpty()) {
      LocalDateTime first = moments.first();
      history(unitId).moments().stream().filter(m -> m.isAfter(first)).forEach(moments::add);
    }
    return moments;
  }

  private static void deadlines(
      NavigableSet<LocalDateTime> moments, List<ReportRule> reports, int year) {
    for (ReportRule report : reports) {
      report.due().forEach(line -> moments.add(line.of(year).passedAt()));
    }
  }

  private UnitHistory history(String unitId) {
    return UnitHistory.of(registry, unitId, ends.getOrDefault(unitId, List.of()));
  }

  /** One rule's say about one unit in one year, as known at a moment. */
  private final class OfRule {
    private final ObligationRule rule;
    private final Scheme scheme;
    private final UnitHistory history;
    private final int year;
    private final LocalDateTime moment;
    private final Map<String, ExpectedReport> reports = new LinkedHashMap<>();

    OfRule(ObligationRule rule, UnitHistory history, int year, LocalDateTime moment) {
      this.rule = rule;
      this.scheme = schemes.scheme(rule.schemeId());
      this.history = history;
      this.year = year;
      this.moment = moment;
    }

    Map<String, ExpectedReport> reports() {
      LocalDate fixedOn = rule.fixedOn(year);
      meant(rule.units(), fixedOn).ifPresent(unit -> owes(unit, rule.reports(), null));
      for (Amendment amendment : rule.amendments(year)) {
        meant(amendment.units(), amendment.on()).ifPresent(unit -> amend(unit, amendment));
      }
      reports.values().removeIf(r -> history.inForce(r.deadline().day(), moment).isEmpty());
      return reports;
    }

    /** The unit as it is in force on a day that has come, when it is meant and signs. */
    private Optional<UnitVersion> meant(UnitChoice choice, LocalDate day) {
      return day.atStartOfDay().isAfter(moment)
          ? Optional.empty()
          : history
              .inForce(day, moment)
              .filter(unit -> signs(unit, day) && choice.includes(unit, day, registry));
    }

    private boolean signs(UnitVersion unit, LocalDate day) {
      return scheme.validity().contains(day)
          && schemes.schemeOf(unit, year).filter(scheme::equals).isPresent();
    }

    private void amend(UnitVersion unit, Amendment amendment) {
      if (amendment.action() == Amendment.Action.JOINS) {
        List<ReportRule> joined = rule.reports().stream().map(amendment::joined).toList();
        owes(unit, joined, amendment);
      } else {
        reports.values().removeIf(r -> !r.deadline().day().isBefore(amendment.on()));
      }
    }

    private void owes(UnitVersion unit, List<ReportRule> owed, @Nullable Amendment by) {
      for (ReportRule report : owed) {
        report
            .deadline(unit, year)
            .map(deadline -> expected(unit, report, deadline, by == null ? null : by.document()))
            .filter(e -> by == null || concerns(by, e))
            .ifPresent(e -> reports.putIfAbsent(e.key(), e));
      }
    }

    /** Who joins owes what falls due from then on, and nothing of a period that was over. */
    private static boolean concerns(Amendment by, ExpectedReport e) {
      boolean over = e.period() != null && e.period().cutoff().isBefore(by.on());
      return !over && !e.deadline().day().isBefore(by.on());
    }

    private ExpectedReport expected(
        UnitVersion unit, ReportRule report, Deadline deadline, @Nullable String document) {
      ReportingPeriod period =
          report.period() == null
              ? null
              : scheme.period(scheme.regime(unit.bloc()), year, report.period());
      return new ExpectedReport(
          unit.unitId(), scheme.schemeId(), year, report, period, deadline, document);
    }
  }
}
