package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The status page, in Vietnamese, for an operator who looks at it once a week. */
final class StatusPage {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  private StatusPage() {}

  static String html(
      String home, List<String> problems, ArrayNode entries, ArrayNode runs, LocalDateTime now) {
    var page = new StringBuilder();
    page.append("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\">");
    page.append("<meta http-equiv=\"refresh\" content=\"30\"><title>Lịch chạy</title><style>");
    page.append("body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}");
    page.append("td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left}");
    page.append(".bad{color:#a00}.good{color:#060}</style>");
    page.append("<h1>Lịch chạy</h1><p>").append(text(home)).append(" · ");
    page.append(TIME.format(now)).append("</p>");
    problems(page, problems);
    page.append("<h2>Việc theo lịch</h2>");
    table(
        page,
        entries,
        List.of("title", "next", "last_period", "last_state", "paused"),
        List.of("Việc", "Lần tới", "Kỳ gần nhất", "Kết quả", "Tạm dừng"));
    page.append("<h2>Các lần chạy gần đây</h2>");
    table(
        page,
        runs,
        List.of("started_at", "ended_at", "entry", "period", "state", "tries", "message"),
        List.of("Bắt đầu", "Kết thúc", "Việc", "Kỳ", "Kết quả", "Số lần thử", "Ghi chú"));
    return page.append("</html>").toString();
  }

  private static void problems(StringBuilder page, List<String> problems) {
    if (problems.isEmpty()) {
      page.append("<p class=good>Mọi việc bình thường, không cần làm gì.</p>");
      return;
    }
    page.append("<p class=bad>Cần xem lại:</p><ul class=bad>");
    problems.forEach(problem -> page.append("<li>").append(text(problem)).append("</li>"));
    page.append("</ul>");
  }

  private static void table(
      StringBuilder page, ArrayNode rows, List<String> fields, List<String> heads) {
    page.append("<table><tr>");
    heads.forEach(head -> page.append("<th>").append(head).append("</th>"));
    page.append("</tr>");
    for (JsonNode row : rows) {
      page.append("<tr>");
      fields.forEach(
          field -> page.append("<td>").append(text(shown(row.path(field)))).append("</td>"));
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private static String shown(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "có" : "không";
    }
    String text = value.isNull() ? "" : value.asText();
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")) {
      return TIME.format(LocalDateTime.parse(text));
    }
    return switch (text) {
      case "DONE" -> "Xong";
      case "FAILED" -> "Thất bại, cần xem";
      case "RETRY" -> "Sẽ thử lại";
      case "RUNNING" -> "Đang chạy";
      case "REQUESTED" -> "Đang chờ";
      case "SUPERSEDED" -> "Kỳ sau làm thay";
      default -> text;
    };
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
