package vn.camket.dashboards.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The report, beside figures of a tiny mart: the same version of Superset on a mart of some rows,
 * one chart, 2 idle processors shared with the clients. They are what Superset itself costs.
 */
final class BenchTable {
  /** How it is written. */
  enum Form {
    /** Markdown, which people can read, too. */
    TABLE,
    /** For programs. */
    CSV
  }

  private record Tiny(String p50, String p95, String perSecond) {}

  private BenchTable() {}

  /** One row for each number of clients, cached and not. */
  static String ofRequests(List<Throughput> measured, Form form) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "chart_requests",
            "clients",
            "requests",
            "p50_ms",
            "p95_ms",
            "per_second",
            "tiny_mart_p50_ms",
            "tiny_mart_p95_ms",
            "tiny_mart_per_second"));
    for (Throughput t : measured) {
      Tiny tiny = tiny(t.cached(), t.clients());
      rows.add(
          List.of(
              t.cached() ? "cached" : "not cached",
              Integer.toString(t.clients()),
              Integer.toString(t.requests()),
              milliseconds(t.each().median()),
              milliseconds(t.each().percentile(95)),
              tenths(t.perSecond()),
              tiny.p50(),
              tiny.p95(),
              tiny.perSecond()));
    }
    return written(rows, form);
  }

  /** Two rows for each dashboard: a browser's first visit, and its second. */
  static String ofBoards(List<DrawnBoard> measured, Form form) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "dashboard",
            "visit",
            "requests",
            "first_chart_s",
            "first_chart_worst_s",
            "last_answer_s",
            "last_answer_worst_s",
            "tiny_mart_first_chart_s",
            "tiny_mart_last_answer_s"));
    for (DrawnBoard b : measured) {
      rows.add(
          List.of(
              b.slug(),
              b.isFirstVisit() ? "first" : "second",
              Integer.toString(b.charts()),
              tenths(b.firstChart().median()),
              tenths(b.firstChart().percentile(100)),
              tenths(b.lastAnswer().median()),
              tenths(b.lastAnswer().percentile(100)),
              "2.2-2.8",
              "3.2-4.1"));
    }
    return written(rows, form);
  }

  private static Tiny tiny(boolean cached, int clients) {
    if (clients == 1) {
      return cached ? new Tiny("37", "44", "") : new Tiny("110", "128", "");
    }
    return cached ? new Tiny("205", "516", "29") : new Tiny("483", "865", "14");
  }

  private static String written(List<List<String>> rows, Form form) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      text.append(
          form == Form.CSV
              ? String.join(",", row) + "\n"
              : "| " + String.join(" | ", row) + " |\n");
      if (form == Form.TABLE && i == 0) {
        text.append("|").append("---|".repeat(row.size())).append('\n');
      }
    }
    return text.toString();
  }

  private static String milliseconds(double seconds) {
    return Long.toString(Math.round(seconds * 1000));
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
