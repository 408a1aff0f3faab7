package vn.camket.pipeline.obligation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.Versions.Version;
import vn.camket.schemas.obligation.Amendment;
import vn.camket.schemas.obligation.DueLine;
import vn.camket.schemas.obligation.ExpectedReports;
import vn.camket.schemas.obligation.ObligationRule;
import vn.camket.schemas.obligation.Obligations;
import vn.camket.schemas.obligation.ReportRule;
import vn.camket.schemas.obligation.UnitChoice;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitKind;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.scheme.ItemCount;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.scheme.SchemeChoice;
import vn.camket.schemas.scheme.SchemeKind;
import vn.camket.schemas.scheme.Signing;
import vn.camket.schemas.scheme.SigningRule;
import vn.camket.schemas.scheme.StageTerm;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/** District committees that sign by 31 March and report on the half-year before 10 July 2021. */
final class Ledger {
  private final List<UnitVersion> units = new ArrayList<>();
  private final List<UnitEvent> events = new ArrayList<>();
  private final List<Amendment> amendments = new ArrayList<>();
  private final List<ReceivedReport> received = new ArrayList<>();
  private final List<String> reported = new ArrayList<>();
  private SigningRule signing = SigningRule.SIGNED_REGISTRATION;

  Ledger unit(String id, LocalDate from, @Nullable LocalDate to) {
    units.add(
        new UnitVersion(
            id,
            from,
            to,
            UnitKind.HUYEN_UY,
            Bloc.DIA_PHUONG,
            Level.HUYEN,
            id,
            id,
            null,
            null,
            Evidence.RECONSTRUCTED,
            null,
            from.atStartOfDay()));
    return this;
  }

  Ledger event(UnitEvent event) {
    events.add(event);
    return this;
  }

  Ledger amendment(Amendment amendment) {
    amendments.add(amendment);
    return this;
  }

  Ledger signedBy(SigningRule rule) {
    signing = rule;
    return this;
  }

  /** A file about a unit, recorded when it was received. */
  Ledger file(String unit, String report, String receivedAt, boolean valid) {
    LocalDateTime at = LocalDateTime.parse(receivedAt);
    return file(unit, report, at, at, valid, true, SourceKind.OWN);
  }

  Ledger file(
      String unit,
      String report,
      LocalDateTime receivedAt,
      LocalDateTime recordedAt,
      boolean valid,
      boolean timeKnown,
      SourceKind source) {
    int no = received.size() + 1;
    boolean evaluates = report.startsWith("H1");
    reported.add(unit);
    received.add(
        new ReceivedReport(
            "s" + no,
            no,
            "CK",
            2021,
            evaluates ? Form.EVALUATION : Form.REGISTRATION,
            evaluates ? "PARTY_CALENDAR-2021-H1" : null,
            evaluates ? "SELF" : report,
            source,
            valid,
            true,
            receivedAt,
            timeKnown,
            recordedAt));
    return this;
  }

  /** Versions of a unit's reports at the end of a day. */
  List<Version<Standing>> versions(String unit, LocalDate asOf) {
    List<ReceivedReport> about = new ArrayList<>();
    for (int i = 0; i < received.size(); i++) {
      if (reported.get(i).equals(unit)) {
        about.add(received.get(i));
      }
    }
    ObligationRules rules = rules(2021, 2021);
    ExpectedReports expected =
        new ExpectedReports(rules.registry(), rules.schemes(), rules.obligations());
    return new UnitObligations(expected, rules.obligations(), asOf.plusDays(1).atStartOfDay())
        .of(unit, about);
  }

  /** What holds of a unit's reports at the end of a day. */
  List<Standing> standings(String unit, LocalDate asOf) {
    return versions(unit, asOf).stream().filter(v -> v.to() == null).map(Version::value).toList();
  }

  List<String> unitIds() {
    return units.stream().map(UnitVersion::unitId).distinct().toList();
  }

  /** What says who owes what in some years. */
  ObligationRules rules(int from, int to) {
    return new ObligationRules(
        Registry.of(units, List.of(), List.of(), events, Map.of()),
        SchemeCatalog.of(List.of(scheme())),
        obligations(from, to));
  }

  private Obligations obligations(int from, int to) {
    ReportRule signing =
        new ReportRule(
            Form.REGISTRATION, null, null, List.of(due(3, 31, DueOperator.NO_LATER_THAN)));
    ReportRule half =
        new ReportRule(
            Form.EVALUATION, PeriodKind.H1, Stage.SELF, List.of(due(7, 10, DueOperator.BEFORE)));
    return Obligations.of(
        List.of(
            new ObligationRule(
                "CK",
                from,
                to,
                MonthDay.of(1, 15),
                UnitChoice.ALL,
                List.of(signing, half),
                amendments)));
  }

  private static DueLine due(int month, int day, DueOperator operator) {
    return new DueLine(Set.of(), Set.of(), Set.of(), MonthDay.of(month, day), false, operator);
  }

  private Scheme scheme() {
    return new Scheme(
        "CK",
        "Cam kết",
        "Commitments",
        SchemeKind.RESPONSIBILITY_COMMITMENT,
        null,
        List.copyOf(EnumSet.allOf(UnitKind.class)),
        LocalDate.of(2017, 1, 1),
        null,
        Regime.PARTY_CALENDAR,
        Map.of(),
        new ItemCount(null, null),
        new Signing(signing, signing == SigningRule.DATE ? MonthDay.of(3, 31) : null),
        List.of(new StageTerm(Stage.SELF, 10)),
        60,
        List.of(SourceKind.OWN, SourceKind.COMPILED),
        0.6,
        30,
        1,
        SchemeChoice.UNIT_KIND);
  }
}
