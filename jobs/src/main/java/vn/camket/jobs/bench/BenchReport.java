package vn.camket.jobs.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;

/**
 * What was measured.
 *
 * @param files files of the sample
 * @param evaluationRows evaluation rows of the sample's files, also of those that arrive after its
 *     last day
 * @param rows data rows of the release, registrations and evaluations that had arrived by then
 * @param stages the stages of the run, in order
 * @param yardstickRows rows that the yardstick parsed
 * @param yardstickSeconds seconds of the yardstick by stage
 * @param noChange the check of a home in which nothing is new
 */
public record BenchReport(
    int files,
    long evaluationRows,
    long rows,
    List<Measured> stages,
    long yardstickRows,
    Map<Stage, Double> yardstickSeconds,
    NoChangeCheck noChange) {
  private static final double MEBIBYTE = 1024 * 1024;
  private static final String ALL = "all";
  private static final String NO_CHANGE = "no_change_check";
  private static final int COLUMNS = 13;

  /** Writes one row per stage, one for all of them, and one for the check that nothing is new. */
  public void writeTo(RowWriter out) {
    out.begin(
        List.of(
            Head.text("stage"),
            Head.number("seconds"),
            Head.number("cpu_seconds"),
            Head.number("evaluation_rows_per_second"),
            Head.number("rows_per_second"),
            Head.number("heap_peak_mib"),
            Head.number("process_peak_mib"),
            Head.number("duckdb_seconds"),
            Head.number("ratio_to_duckdb"),
            Head.number("evaluation_rows"),
            Head.number("rows"),
            Head.number("duckdb_rows"),
            Head.number("files")));
    for (Measured stage : stages) {
      String name = stage.stage().name().toLowerCase(Locale.ROOT);
      out.row(row(name, stage, yardstickSeconds.getOrDefault(stage.stage(), 0.0)));
    }
    out.row(row(ALL, all(), yardstickSeconds.values().stream().mapToDouble(s -> s).sum()));
    out.row(noChangeRow());
    out.end();
  }

  private List<@Nullable Object> noChangeRow() {
    List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(COLUMNS, null));
    row.set(0, NO_CHANGE);
    row.set(1, rounded(noChange.seconds(), 100));
    row.set(2, rounded(noChange.cpuSeconds(), 100));
    row.set(COLUMNS - 1, files);
    return row;
  }

  private Measured all() {
    Measured last = stages.get(stages.size() - 1);
    return new Measured(
        last.stage(),
        stages.stream().mapToDouble(Measured::seconds).sum(),
        stages.stream().mapToDouble(Measured::cpuSeconds).sum(),
        stages.stream().mapToLong(Measured::heapPeakBytes).max().orElse(0),
        last.rssPeakBytes());
  }

  private List<@Nullable Object> row(String name, Measured stage, double yardstick) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(name);
    row.add(rounded(stage.seconds(), 100));
    row.add(rounded(stage.cpuSeconds(), 100));
    row.add(perSecond(evaluationRows, stage.seconds()));
    row.add(perSecond(rows, stage.seconds()));
    row.add(mebibytes(stage.heapPeakBytes()));
    row.add(mebibytes(stage.rssPeakBytes()));
    row.add(rounded(yardstick, 100));
    row.add(yardstick > 0 ? rounded(stage.seconds() / yardstick, 10) : null);
    row.add(evaluationRows);
    row.add(rows);
    row.add(yardstickRows);
    row.add(files);
    return row;
  }

  private static @Nullable Long mebibytes(@Nullable Long bytes) {
    return bytes == null ? null : Math.round(bytes / MEBIBYTE);
  }

  private static @Nullable Long perSecond(long count, double seconds) {
    return seconds > 0 ? Math.round(count / seconds) : null;
  }

  private static double rounded(double value, int steps) {
    return (double) Math.round(value * steps) / steps;
  }
}
