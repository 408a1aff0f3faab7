package vn.camket.jobs.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Signing and punctuality from the truth of a sample and from nothing that the product knows of
 * them. Reports by name: REGISTRATION, H1-SELF, and ALL of a year.
 */
final class TrueObligations {
  /** What the mart says, in the columns of the truth. */
  static final String SQL =
      "select unit_id, scheme_id, year, form, coalesce(period, ''), stage, due_date, due_operator,"
          + " coalesce(strftime(first_received_at, '%Y-%m-%dT%H:%M:%S'), ''),"
          + " coalesce(strftime(first_valid_at, '%Y-%m-%dT%H:%M:%S'), ''), versions_count,"
          + " obligation_state, coalesce(cast(is_signed as varchar), '')"
          + " from fact_obligation where is_current";

  private final Map<String, Map<String, Long>> states = new TreeMap<>();
  private final Map<String, long[]> signed = new TreeMap<>();
  private final Map<String, List<Long>> daysLate = new TreeMap<>();

  private TrueObligations() {}

  static TrueObligations of(List<Map<String, String>> truth) {
    TrueObligations all = new TrueObligations();
    for (Map<String, String> row : truth) {
      String year = CsvLines.cell(row, "year");
      all.count(year + "|" + report(row), row);
      all.count(year + "|ALL", row);
    }
    return all;
  }

  private static String report(Map<String, String> row) {
    return CsvLines.cell(row, "form").equals("REGISTRATION")
        ? "REGISTRATION"
        : CsvLines.cell(row, "period") + "-" + CsvLines.cell(row, "stage");
  }

  private void count(String key, Map<String, String> row) {
    String state = CsvLines.cell(row, "state");
    states.computeIfAbsent(key, k -> new TreeMap<>()).merge(state, 1L, Long::sum);
    if (CsvLines.cell(row, "form").equals("REGISTRATION")) {
      long[] sums = signed.computeIfAbsent(key, k -> new long[2]);
      sums[0] += CsvLines.cell(row, "signed").equals("true") ? 1 : 0;
      sums[1]++;
    }
    if (state.equals("LATE")) {
      daysLate.computeIfAbsent(key, k -> new ArrayList<>()).add(daysLate(row));
    }
  }

  private static long daysLate(Map<String, String> row) {
    LocalDate due = LocalDate.parse(CsvLines.cell(row, "due_date"));
    boolean before = CsvLines.cell(row, "operator").equals("BEFORE");
    LocalDate first = LocalDateTime.parse(CsvLines.cell(row, "first_valid")).toLocalDate();
    return ChronoUnit.DAYS.between(before ? due.minusDays(1) : due, first);
  }

  /** M10 and M11 by year and report, where anything stands below the line. */
  Map<String, Double> rates() {
    Map<String, Double> rates = new TreeMap<>();
    signed.forEach((key, sums) -> rates.put(key + "|M10", 100.0 * sums[0] / sums[1]));
    states.forEach(
        (key, counts) -> {
          long due = counts.values().stream().mapToLong(Long::longValue).sum();
          due -= counts.getOrDefault("NOT_DUE", 0L) + counts.getOrDefault("UNKNOWN_TIME", 0L);
          if (due > 0) {
            rates.put(key + "|M11", 100.0 * counts.getOrDefault("ON_TIME", 0L) / due);
          }
        });
    return rates;
  }

  /** On time, late, missing, unknown by year and report. */
  List<String> countsOfDue() {
    return states.entrySet().stream()
        .filter(e -> rates().containsKey(e.getKey() + "|M11"))
        .map(
            e ->
                e.getKey()
                    + List.of("ON_TIME", "LATE", "MISSING", "UNKNOWN_TIME").stream()
                        .map(state -> "|" + e.getValue().getOrDefault(state, 0L))
                        .collect(Collectors.joining()))
        .toList();
  }

  Map<String, Double> medianDaysLate() {
    Map<String, Double> medians = new TreeMap<>();
    daysLate.forEach((key, days) -> medians.put(key, median(days)));
    return medians;
  }

  private static double median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }

  /** Rows as the mart's question gives them. */
  static List<String> rows(List<Map<String, String>> truth) {
    return truth.stream().map(row -> String.join("|", row.values())).toList();
  }

  /** Unit, year, period, stage of what is missing. */
  static List<String> missing(List<Map<String, String>> truth) {
    return truth.stream()
        .filter(row -> CsvLines.cell(row, "state").equals("MISSING"))
        .map(
            row ->
                String.join(
                    "|",
                    CsvLines.cell(row, "unit_id"),
                    CsvLines.cell(row, "year"),
                    CsvLines.cell(row, "period"),
                    CsvLines.cell(row, "stage")))
        .toList();
  }
}
