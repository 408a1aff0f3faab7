package vn.camket.jobs.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.camket.jobs.output.Rows.Row;

/** The receipt of one arrival, in plain Vietnamese. */
final class Receipt {
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
    printFile(out);
    for (Row submission : submissions) {
      printSubmission(out, submission);
    }
    printFindings(out);
    out.println();
  }

  private void printFile(PrintStream out) {
    Row any = submissions.isEmpty() ? findings.get(0) : submissions.get(0);
    out.println("Tệp: " + any.text("file_path"));
    if (!submissions.isEmpty()) {
      out.println("Nơi gửi: " + any.text("sender"));
      out.println("Nhận lúc: " + any.text("received_at") + basis(any.text("received_basis")));
    }
  }

  private static String basis(String basis) {
    return basis.equals("LISTED") ? "" : " (không có sổ nhận, lấy giờ ghi nhận)";
  }

  private static void printSubmission(PrintStream out, Row submission) {
    out.println();
    out.println("• " + subject(submission));
    out.println(
        "  Đọc "
            + submission.number("rows_read")
            + " dòng: công bố "
            + submission.number("rows_published")
            + ", cách ly "
            + submission.number("rows_quarantined")
            + ", bị thay thế "
            + submission.number("rows_superseded")
            + ".");
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
