package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything that landed of one signatory in one scheme, over all years, to rows of the star. Rows
 * that could not be placed (no layout, unit, year or scheme) pass through as quarantined.
 */
public final class UnitFold {
  private final YearRulesSource rules;
  private final LocalDateTime end;

  /**
   * @param rules rules of the years
   * @param end first moment after the as-of; what was recorded from then on is hidden
   */
  public UnitFold(YearRulesSource rules, LocalDateTime end) {
    this.rules = rules;
    this.end = end;
  }

  /** Folds the submissions (parts of one submission may come apart) of one signatory. */
  public UnitFacts fold(List<Submission> parts) {
    FactSink sink = new FactSink();
    Map<Integer, List<Submission>> years = new TreeMap<>();
    for (Submission submission : joined(parts)) {
      Integer year = submission.header().year();
      if (submission.header().isPlaced() && year != null) {
        years.computeIfAbsent(year, y -> new ArrayList<>()).add(submission);
      } else if (submission.header().recordedAt().isBefore(end)) {
        sink.add(unplaced(submission));
      }
    }
    foldYears(years, sink);
    return sink.facts();
  }

  private void foldYears(Map<Integer, List<Submission>> years, FactSink sink) {
    Map<Integer, List<PriorItem>> priors = new HashMap<>();
    years.forEach(
        (year, submissions) -> {
          YearRules yearRules = rulesOf(submissions.get(0).header());
          List<PriorItem> before = priors.getOrDefault(year - 1, List.of());
          YearResult result = new YearFold(yearRules, submissions, before, end).fold();
          priors.put(year, result.priorItems());
          sink.add(result);
        });
  }

  private YearRules rulesOf(SubmissionHeader h) {
    return rules.of(
        Objects.requireNonNull(h.schemeId()),
        Objects.requireNonNull(h.unitId()),
        Objects.requireNonNull(h.year()));
  }

  private static List<Submission> joined(List<Submission> parts) {
    Map<String, Submission> whole = new LinkedHashMap<>();
    for (Submission part : parts) {
      whole.merge(part.header().submissionId(), part, UnitFold::join);
    }
    return List.copyOf(whole.values());
  }

  private static Submission join(Submission a, Submission b) {
    List<ItemRow> rows = new ArrayList<>(a.rows());
    rows.addAll(b.rows());
    List<RowFinding> findings = new ArrayList<>(a.findings());
    findings.addAll(b.findings());
    return new Submission(a.header(), rows, findings);
  }

  private static SettledSubmission unplaced(Submission s) {
    List<SettledSubmission.SettledRow> rows =
        s.rows().stream()
            .map(r -> new SettledSubmission.SettledRow(r.rowNo(), null, Disposition.QUARANTINED))
            .toList();
    return new SettledSubmission(s.header(), false, false, rows, s.findings());
  }
}
