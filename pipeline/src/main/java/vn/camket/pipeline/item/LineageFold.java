package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything that landed of the units of one lineage (a unit and those that went over to it as a
 * whole), over all years and schemes, to rows of the star. Rows that could not be placed (no
 * layout, unit, year or scheme) pass through as quarantined.
 */
public final class LineageFold {
  private static final Comparator<YearRules> PREDECESSORS_FIRST =
      Comparator.<YearRules>comparingInt(r -> -r.successions().size())
          .thenComparing(YearRules::unitId)
          .thenComparing(YearRules::schemeId);

  private final YearRulesSource rules;
  private final LocalDateTime end;

  /**
   * @param rules rules of the years
   * @param end first moment after the as-of; what was recorded from then on is hidden
   */
  public LineageFold(YearRulesSource rules, LocalDateTime end) {
    this.rules = rules;
    this.end = end;
  }

  /** Folds the submissions (parts of one submission may come apart) of one lineage. */
  public UnitFacts fold(List<Submission> parts) {
    FactSink sink = new FactSink();
    List<Submission> placed = new ArrayList<>();
    for (Submission submission : joined(parts)) {
      if (submission.header().isPlaced()) {
        placed.add(submission);
      } else if (submission.header().recordedAt().isBefore(end)) {
        sink.add(unplaced(submission));
      }
    }
    results(placed).forEach(sink::add);
    return sink.facts();
  }

  /** What each unit's years come to, by year, predecessors first. */
  List<YearResult> results(List<Submission> placed) {
    List<YearResult> all = new ArrayList<>();
    List<YearResult> before = List.of();
    for (List<LinkedYear> years : linked(placed)) {
      PriorYear prior = new PriorYear(before);
      before = new LineageYear(years, prior::leftTo, end).fold();
      all.addAll(before);
    }
    return all;
  }

  private List<List<LinkedYear>> linked(List<Submission> placed) {
    Map<Integer, Map<YearRules, List<Submission>>> years = new TreeMap<>();
    Map<List<Object>, YearRules> known = new HashMap<>();
    for (Submission submission : placed) {
      YearRules of =
          known.computeIfAbsent(keyOf(submission.header()), k -> rulesOf(submission.header()));
      years
          .computeIfAbsent(of.year(), y -> new TreeMap<>(PREDECESSORS_FIRST))
          .computeIfAbsent(of, r -> new ArrayList<>())
          .add(submission);
    }
    return years.values().stream().map(LineageFold::linked).toList();
  }

  private static List<LinkedYear> linked(Map<YearRules, List<Submission>> year) {
    List<LinkedYear> linked = new ArrayList<>();
    year.forEach(
        (rules, submissions) ->
            linked.add(new LinkedYear(rules, submissions, List.copyOf(linked))));
    return linked;
  }

  private static List<Object> keyOf(SubmissionHeader h) {
    return Arrays.asList(h.schemeId(), h.unitId(), h.year());
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
      whole.merge(part.header().submissionId(), part, LineageFold::join);
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
