package vn.camket.schemas.obligation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.yaml.Fields;

/** One reading of one obligation: every problem is told, and one with a problem is none. */
final class RuleReading {
  private final Fields fields;
  private final Registry registry;
  private final @Nullable Scheme scheme;

  RuleReading(Fields fields, Registry registry, SchemeCatalog schemes) {
    this.fields = fields;
    this.registry = registry;
    this.scheme = scheme(schemes);
  }

  private @Nullable Scheme scheme(SchemeCatalog schemes) {
    String id = fields.required("scheme_id");
    Optional<Scheme> found =
        schemes.schemes().stream().filter(s -> s.schemeId().equals(id)).findFirst();
    if (id != null && found.isEmpty()) {
      fields.problem("scheme_id", "scheme_id " + id + " is no scheme of schemes.yaml");
    }
    return found.orElse(null);
  }

  Optional<ObligationRule> rule() {
    fields.onlyThese(
        Set.of("scheme_id", "from", "to", "fixed_on", "units", "reports", "amendments"));
    Integer from = fields.year("from", true);
    Integer to = fields.year("to", false);
    MonthDay fixedOn = fields.monthDay("fixed_on");
    UnitChoice units = units(fields);
    List<ReportRule> reports = reports(fields);
    fields.needs("reports", "what do these units owe?");
    if (from != null && to != null && to < from) {
      fields.problem("to", "to " + to + " is before from " + from);
    }
    List<Amendment> amendments = new ArrayList<>();
    for (Fields amendment : fields.each("amendments")) {
      amendment(amendment, reports).ifPresent(amendments::add);
    }
    if (from == null || fixedOn == null || scheme == null || units == null) {
      return Optional.empty();
    }
    ObligationRule rule =
        new ObligationRule(scheme.schemeId(), from, to, fixedOn, units, reports, amendments);
    checkDays(rule);
    return fields.sound() ? Optional.of(rule) : Optional.empty();
  }

  /** A set that is fixed after a report is due would oblige units in hindsight. */
  private void checkDays(ObligationRule rule) {
    for (ReportRule report : rule.reports()) {
      for (DueLine line : report.due()) {
        if (!line.nextYear() && line.monthDay().isBefore(rule.fixedOn())) {
          String day = text(line.monthDay());
          fields.problem(
              "fixed_on",
              "fixed_on " + text(rule.fixedOn()) + " is after " + report.key() + " is due, " + day);
        }
      }
    }
    for (Amendment amendment : rule.amendments()) {
      if (!rule.holdsIn(rule.yearOf(amendment.on()))) {
        fields.problem(
            "amendments", "amendment on " + amendment.on() + " lies in no year of this rule");
      }
    }
  }

  private static String text(MonthDay day) {
    return day.toString().substring(2);
  }

  private @Nullable UnitChoice units(Fields owner) {
    Fields units = owner.nested("units");
    if (units == null) {
      return UnitChoice.ALL;
    }
    units.onlyThese(Set.of("kinds", "levels", "blocs", "below", "ids", "except"));
    UnitChoice choice =
        new UnitChoice(
            signatories(units),
            units.words("levels", Level.class),
            units.words("blocs", Bloc.class),
            known(units, "below", units.text("below")),
            known(units, "ids"),
            known(units, "except"));
    return units.sound() ? choice : null;
  }

  private Set<UnitKind> signatories(Fields units) {
    Set<UnitKind> kinds = units.words("kinds", UnitKind.class);
    for (UnitKind kind : kinds) {
      if (scheme != null && !scheme.signatoryKinds().contains(kind)) {
        units.problem("kinds", kind + " does not sign in " + scheme.schemeId());
      }
    }
    return kinds;
  }

  private Set<String> known(Fields units, String key) {
    Set<String> ids = units.texts(key);
    ids.forEach(id -> known(units, key, id));
    return ids;
  }

  private @Nullable String known(Fields units, String key, @Nullable String unitId) {
    if (unitId != null && !registry.has(unitId)) {
      units.problem(key, key + " " + unitId + " is no unit of units.csv");
    }
    return unitId;
  }

  private List<ReportRule> reports(Fields owner) {
    List<ReportRule> reports = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Fields report : owner.each("reports")) {
      new ReportReading(report, scheme)
          .report()
          .ifPresent(
              read -> {
                if (!keys.add(read.key())) {
                  report.problem("form", read.key() + " is owed twice; write one report");
                }
                reports.add(read);
              });
    }
    return reports;
  }

  private Optional<Amendment> amendment(Fields text, List<ReportRule> ofRule) {
    text.onlyThese(Set.of("on", "units", "action", "reports", "document"));
    LocalDate on = text.day("on");
    Amendment.Action action = text.word("action", Amendment.Action.class);
    String document = text.required("document");
    UnitChoice units = units(text);
    text.needs("units", "whom does the amendment concern?");
    List<ReportRule> reports = reports(text);
    boolean known = ofRule.size() == fields.list("reports").size();
    for (ReportRule report : reports) {
      if (known && ofRule.stream().noneMatch(r -> r.key().equals(report.key()))) {
        text.problem("reports", report.key() + " is no report of this rule");
      }
    }
    if (action == Amendment.Action.LEAVES && !reports.isEmpty()) {
      text.problem("reports", "units that leave owe nothing: reports stands with JOINS only");
    }
    if (!text.sound() || on == null || action == null || document == null || units == null) {
      return Optional.empty();
    }
    return Optional.of(new Amendment(on, units, action, reports, document));
  }
}
