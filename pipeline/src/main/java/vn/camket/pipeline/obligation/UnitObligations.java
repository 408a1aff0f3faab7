package vn.camket.pipeline.obligation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import vn.camket.pipeline.item.Versions;
import vn.camket.pipeline.item.Versions.Version;
import vn.camket.pipeline.wire.TableRows;
import vn.camket.schemas.obligation.ExpectedReport;
import vn.camket.schemas.obligation.ExpectedReports;
import vn.camket.schemas.obligation.Obligations;

/**
 * All that one unit owes over the years: every moment at which something became known or due is
 * replayed, so that a run as of a past day and AS KNOWN AT that day agree by construction.
 */
final class UnitObligations {
  private final ExpectedReports expected;
  private final int firstYear;
  private final LocalDateTime end;

  /**
   * @param end first moment after the as-of; what was recorded or fell due from then on is hidden
   */
  UnitObligations(ExpectedReports expected, Obligations obligations, LocalDateTime end) {
    this.expected = expected;
    this.firstYear =
        obligations.rules().stream().mapToInt(r -> r.from()).min().orElse(end.getYear() + 1);
    this.end = end;
  }

  /** Versions of how it stands with every report, year by year. */
  List<Version<Standing>> of(String unitId, List<ReceivedReport> received) {
    List<Version<Standing>> all = new ArrayList<>();
    for (int year = firstYear; year <= end.getYear(); year++) {
      all.addAll(ofYear(unitId, year, received));
    }
    return all;
  }

  private List<Version<Standing>> ofYear(String unitId, int year, List<ReceivedReport> received) {
    int wanted = year;
    List<ReceivedReport> ofYear = received.stream().filter(r -> r.year() == wanted).toList();
    NavigableSet<LocalDateTime> moments = expected.moments(unitId, year);
    if (moments.isEmpty()) {
      return List.of();
    }
    LocalDateTime first = moments.first();
    ofYear.stream()
        .map(ReceivedReport::recordedAt)
        .filter(m -> m.isAfter(first))
        .forEach(moments::add);
    Versions<String, Standing> versions = new Versions<>(s -> s.expected().key());
    for (LocalDateTime moment : moments.headSet(end, false)) {
      versions.at(moment, standings(unitId, year, ofYear, moment));
    }
    return versions.all();
  }

  private List<Standing> standings(
      String unitId, int year, List<ReceivedReport> received, LocalDateTime moment) {
    List<Standing> standings = new ArrayList<>();
    for (ExpectedReport report : expected.of(unitId, year, moment)) {
      List<ReceivedReport> answers =
          received.stream()
              .filter(r -> !r.recordedAt().isAfter(moment))
              .filter(r -> r.answers(report, expected.scheme(report)))
              .toList();
      standings.add(Standing.of(report, answers, moment));
    }
    return standings;
  }

  /** Versions as rows of fact_obligation. */
  static byte[] rows(List<Version<Standing>> versions) {
    TableRows rows = new TableRows("fact_obligation");
    versions.forEach(version -> row(rows, version));
    return rows.toBytes();
  }

  private static void row(TableRows rows, Version<Standing> version) {
    Standing s = version.value();
    ExpectedReport e = s.expected();
    rows.set("unit_id", e.unitId())
        .set("scheme_id", e.schemeId())
        .set("year", e.year())
        .set("report", e.report().key())
        .set("form", e.report().form())
        .set("period_id", e.period() == null ? null : e.period().periodId())
        .set("period", e.report().period())
        .set("stage", e.report().stage() == null ? "SIGNED" : e.report().stage())
        .set("due_date", e.deadline().day())
        .set("due_operator", e.deadline().operator())
        .set("due_at", e.deadline().passedAt())
        .set("joined_by", e.document())
        .set("first_received_at", s.firstReceived())
        .set("first_valid_at", s.firstValid())
        .set("submission_id", s.submissionId())
        .set("versions_count", s.versions())
        .set("is_due", s.due())
        .set("obligation_state", s.state())
        .set("days_late", s.daysLate())
        .set("is_signed", s.signed())
        .set("known_from", version.from())
        .set("known_to", version.to())
        .set("is_current", version.to() == null)
        .end();
  }
}
