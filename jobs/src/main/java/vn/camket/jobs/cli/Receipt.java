package vn.camket.jobs.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.jobs.receipt.Mark;
import vn.camket.jobs.receipt.ReceiptWorkbook;
import vn.camket.jobs.receipt.SentSheet;
import vn.camket.schemas.vocabulary.Severity;

/** The receipt of one arrival, in plain Vietnamese. */
final class Receipt {
  private static final int MOST_IN_FULL = 12;

  private final long arrivalNo;
  private final List<Row> submissions;
  private final List<Row> findings;

  Receipt(long arrivalNo, List<Row> submissions, List<Row> findings) {
    this.arrivalNo = arrivalNo;
    this.submissions = submissions;
    this.findings = findings;
  }

  void print(PrintStream out) {
    out.println("PHIẾU TIẾP NHẬN SỐ " + arrivalNo);
    if (submissions.isEmpty() && findings.isEmpty()) {
      out.println("Không có lần nhận nào mang số này.");
      return;
    }
    heading().subList(1, heading().size()).forEach(out::println);
    if (submissions.size() > MOST_IN_FULL) {
      printSums(out);
    }
    submissions.stream().filter(this::inFull).forEach(s -> printSubmission(out, s));
    printFindings(out);
    out.println();
  }

  /** A list about sixty units is told in sums; what is not valid always in full. */
  private boolean inFull(Row submission) {
    return submissions.size() <= MOST_IN_FULL || !submission.yes("is_valid");
  }

  /** Number, file, sender and time, a line each. */
  private List<String> heading() {
    Row any = submissions.isEmpty() ? findings.get(0) : submissions.get(0);
    List<String> lines = new ArrayList<>();
    lines.add("PHIẾU TIẾP NHẬN SỐ " + arrivalNo);
    lines.add("Tệp: " + any.text("file_path"));
    if (!submissions.isEmpty()) {
      lines.add("Nơi gửi: " + any.text("sender"));
      lines.add("Nhận lúc: " + any.text("received_at") + basis(any.text("received_basis")));
    }
    return lines;
  }

  private void printSums(PrintStream out) {
    Map<String, List<Row>> kinds = new TreeMap<>();
    for (Row submission : submissions) {
      kinds.computeIfAbsent(kindOf(submission), k -> new ArrayList<>()).add(submission);
    }
    kinds.forEach(
        (kind, all) -> {
          out.println();
          long units = all.stream().map(s -> s.text("unit")).distinct().count();
          out.println("• " + kind + ": " + units + " đơn vị");
          out.println("  " + counts(all));
        });
  }

  private static String kindOf(Row submission) {
    return form(submission)
        + (submission.has("stage") ? ", " + Wording.of(submission.text("stage")) : "");
  }

  private static String counts(List<Row> of) {
    return "Đọc "
        + sum(of, "rows_read")
        + " dòng: công bố "
        + sum(of, "rows_published")
        + ", cách ly "
        + sum(of, "rows_quarantined")
        + ", bị thay thế "
        + sum(of, "rows_superseded")
        + ".";
  }

  private static long sum(List<Row> of, String column) {
    return of.stream().mapToLong(s -> s.number(column)).sum();
  }

  /** The same as a workbook, with a copy of the sheets. */
  ReceiptWorkbook workbook(List<SentSheet> sheets, List<String> notes) {
    List<String> lines = new ArrayList<>(heading());
    lines.addAll(notes);
    return new ReceiptWorkbook(
        lines,
        submissions.stream().map(Receipt::line).toList(),
        findings.stream().map(Receipt::mark).toList(),
        sheets);
  }

  /** Whether there is no such arrival. */
  boolean isEmpty() {
    return submissions.isEmpty() && findings.isEmpty();
  }

  private static List<String> line(Row submission) {
    long replaced = submission.number("rows_superseded");
    return List.of(
        submission.text("rows_read"),
        submission.text("rows_published"),
        submission.text("rows_quarantined"),
        standing(submission) + (replaced == 0 ? "" : " " + replaced + " dòng bị thay thế."),
        subject(submission));
  }

  private static Mark mark(Row finding) {
    return new Mark(
        finding.has("sheet_name") ? finding.text("sheet_name") : null,
        finding.has("row_no") ? Math.toIntExact(finding.number("row_no")) : null,
        finding.has("column_name") ? finding.text("column_name") : null,
        Severity.valueOf(finding.text("severity")),
        finding.has("original_text") ? String.valueOf(finding.value("original_text")) : null,
        finding.text("message"),
        finding.text("remedy"));
  }

  private static String basis(String basis) {
    return basis.equals("LISTED") ? "" : " (không có sổ nhận, lấy giờ ghi nhận)";
  }

  private static void printSubmission(PrintStream out, Row submission) {
    out.println();
    out.println("• " + subject(submission));
    out.println("  " + counts(List.of(submission)));
    out.println("  " + standing(submission));
  }

  private static String subject(Row submission) {
    List<String> parts = new ArrayList<>();
    parts.add(form(submission));
    parts.add(submission.has("unit") ? submission.text("unit") : "chưa rõ đơn vị");
    parts.add(submission.has("year") ? "năm " + submission.text("year") : "chưa rõ năm");
    if (submission.has("period_label")) {
      parts.add("kỳ " + submission.text("period_label").toLowerCase(Locale.ROOT));
    }
    if (submission.has("stage")) {
      parts.add(Wording.of(submission.text("stage")));
    }
    parts.add("trang “" + submission.text("sheet_name") + "”");
    return String.join(", ", parts);
  }

  private static String form(Row submission) {
    return switch (submission.text("form")) {
      case "REGISTRATION" -> "Đăng ký cam kết";
      case "EVALUATION" -> "Kết quả thực hiện";
      default -> "Chưa rõ biểu mẫu";
    };
  }

  private static String standing(Row submission) {
    if (!submission.yes("is_valid")) {
      return "Chưa hợp lệ: không thay thế lần gửi nào trước đó.";
    }
    if (submission.yes("is_supplement")) {
      return "Bổ sung cho lần gửi trước.";
    }
    return submission.yes("is_winner") ? "Đang có hiệu lực." : "Đã có lần gửi sau thay thế.";
  }

  private void printFindings(PrintStream out) {
    out.println();
    if (findings.isEmpty()) {
      out.println("Không có sai sót.");
      return;
    }
    out.println("Cần xem lại:");
    for (Row finding : findings) {
      out.println(
          "  ["
              + Wording.of(finding.text("severity"))
              + "] "
              + place(finding)
              + finding.text("message"));
      out.println("    Cách xử lý: " + finding.text("remedy"));
    }
  }

  /** 'ô F39'; a finding on a whole row has no column: 'dòng 39'. */
  private static String cell(String cell) {
    return (Character.isDigit(cell.charAt(0)) ? "dòng " : "ô ") + cell;
  }

  private static String place(Row finding) {
    StringBuilder place = new StringBuilder();
    if (finding.has("sheet_name")) {
      place.append("trang “").append(finding.text("sheet_name")).append("”");
    }
    if (!finding.text("cell").isEmpty()) {
      place.append(place.isEmpty() ? "" : ", ").append(cell(finding.text("cell")));
    }
    if (finding.has("original_text")) {
      place.append(" “").append(finding.text("original_text")).append("”");
    }
    return place.isEmpty() ? "" : place + ": ";
  }
}
