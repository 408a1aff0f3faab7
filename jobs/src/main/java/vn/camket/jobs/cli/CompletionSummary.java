package vn.camket.jobs.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;

/** The table with which a run ends: completion by year, strict and broad, with n. */
final class CompletionSummary {
  private static final String SQL =
      "SELECT * FROM rpt_completion_by_year ORDER BY year, scheme_kind";

  private CompletionSummary() {}

  /** Writes the table: for people in words, for programs as it stands in the mart. */
  static void write(Connection mart, FormatOption format, Terminal terminal) throws SQLException {
    if (!format.isForPeople()) {
      new Query(mart, SQL).writeTo(format.asIs(terminal));
      return;
    }
    Rows rows = new Rows();
    new Query(mart, SQL).writeTo(rows);
    RowWriter table = format.asIs(terminal);
    terminal.out().println("Tỷ lệ hoàn thành cam kết, theo khâu đánh giá cao nhất đã có");
    terminal.out().println();
    table.begin(
        List.of(
            Head.number("Năm"),
            Head.text("Kỳ"),
            Head.number("Hoàn thành"),
            Head.number("Kể cả cơ bản"),
            Head.number("n (việc)"),
            Head.number("Dòng cách ly")));
    rows.list().forEach(row -> table.row(line(row)));
    table.end();
  }

  private static List<@Nullable Object> line(Row row) {
    List<@Nullable Object> line = new ArrayList<>();
    line.add(row.value("year"));
    line.add(period(row));
    line.add(percent(row.value("strict_pct")));
    line.add(percent(row.value("broad_pct")));
    line.add(row.value("n"));
    line.add(row.value("rows_quarantined"));
    return line;
  }

  private static String period(Row row) {
    String name = "H1".equals(row.text("period")) ? "6 tháng đầu năm" : "Cả năm";
    return Boolean.TRUE.equals(row.value("is_provisional")) ? name + " (tạm tính)" : name;
  }

  private static @Nullable String percent(@Nullable Object value) {
    return value instanceof Number number
        ? BigDecimal.valueOf(number.doubleValue())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',')
            + " %"
        : null;
  }
}
