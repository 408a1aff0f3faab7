package vn.camket.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Measures of one year, period and stage, computed from the truth of a sample and from nothing that
 * the product knows of measures.
 */
final class TrueFigures {
  private final Map<String, Long> status = new TreeMap<>();
  private final Map<String, Long> timeliness = new TreeMap<>();
  private final Map<String, long[]> doneAndAllByUnit = new TreeMap<>();

  /** By "year|period|stage". */
  static Map<String, TrueFigures> of(
      List<Map<String, String>> statusCounts, List<Map<String, String>> timelinessCounts) {
    Map<String, TrueFigures> all = new TreeMap<>();
    for (Map<String, String> row : statusCounts) {
      TrueFigures figures = all.computeIfAbsent(key(row), k -> new TrueFigures());
      long items = Long.parseLong(CsvLines.cell(row, "items"));
      figures.status.merge(CsvLines.cell(row, "status"), items, Long::sum);
      long[] unit =
          figures.doneAndAllByUnit.computeIfAbsent(CsvLines.cell(row, "unit_id"), k -> new long[2]);
      unit[0] += CsvLines.cell(row, "status").startsWith("DONE") ? items : 0;
      unit[1] += items;
    }
    for (Map<String, String> row : timelinessCounts) {
      Objects.requireNonNull(all.get(key(row)), "no status counts")
          .timeliness
          .merge(
              CsvLines.cell(row, "timeliness"),
              Long.valueOf(CsvLines.cell(row, "items")),
              Long::sum);
    }
    return all;
  }

  private static String key(Map<String, String> row) {
    return CsvLines.cell(row, "year")
        + "|"
        + CsvLines.cell(row, "period")
        + "|"
        + CsvLines.cell(row, "stage");
  }

  /** Percent by measure; NaN where nothing stands below the line. */
  Map<String, Double> measures() {
    double n = status.values().stream().mapToLong(Long::longValue).sum();
    double done = status("DONE") + status("DONE_EXCEEDED");
    double onTime = time("ON_TIME");
    double late = time("LATE");
    double dated = onTime + late + time("TIMELINESS_UNKNOWN");
    double due = dated + time("OVERDUE");
    Map<String, Double> measures = new TreeMap<>();
    measures.put("M1", 100 * done / n);
    measures.put("M2", 100 * (done + status("BASIC")) / n);
    measures.put("M3", 100 * dated / due);
    measures.put("M4", 100 * onTime / due);
    measures.put("M5", 100 * late / dated);
    measures.put("M6", 100 * time("OVERDUE") / due);
    measures.put("M7", 100 * status("NOT_STARTED") / n);
    measures.put("M8", 100 * status("DONE_EXCEEDED") / n);
    measures.put("M9", 100 * (n - status("UNKNOWN")) / n);
    return measures;
  }

  /** M16: the mean of the units' completion rates; NaN below three units. */
  double unitMean() {
    List<Double> rates = new ArrayList<>();
    doneAndAllByUnit.values().forEach(u -> rates.add(100.0 * u[0] / u[1]));
    return rates.size() < 3
        ? Double.NaN
        : rates.stream().mapToDouble(Double::doubleValue).sum() / rates.size();
  }

  private double status(String state) {
    return status.getOrDefault(state, 0L);
  }

  private double time(String state) {
    return timeliness.getOrDefault(state, 0L);
  }
}
