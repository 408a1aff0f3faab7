package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.scheduler.board.Board;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.HomeCalendar.Coverage;
import vn.camket.scheduler.calendar.When;
import vn.camket.scheduler.due.DuePeriod;

/**
 * The status page, in Vietnamese, for an operator who looks at it once a week: first whether there
 * is anything to do and what, then what comes, then what was.
 *
 * @param home folder of the home
 * @param vitals how the schedule is
 * @param board its rows
 */
record StatusPage(String home, Vitals vitals, Board board) {
  private static final int RUNS = 25;
  private static final int DAYS_AHEAD = 60;
  private static final Set<String> BAD =
      Set.of("FAILED", "DIED", "REGISTRY_REFUSED", "RETRY", "INTERRUPTED");

  private static final String STYLE =
      "body{font:15px/1.45 system-ui,'Noto Sans','DejaVu Sans',sans-serif;margin:0;color:#1d2733;"
          + "background:#f5f6f8}main{max-width:1180px;margin:0 auto;padding:1.5em 1.2em 3em}"
          + "h1{font-size:1.5em;margin:.2em 0}h2{font-size:1.1em;margin:1.8em 0 .5em}"
          + "p{margin:.3em 0}.soft{color:#5b6775}code{background:#e9ecf0;padding:.1em .35em;"
          + "border-radius:3px;font-size:.92em}table{border-collapse:collapse;width:100%;"
          + "background:#fff;box-shadow:0 1px 2px #0002}th{background:#e9ecf0;text-align:left;"
          + "font-weight:600}td,th{padding:.45em .7em;vertical-align:top;"
          + "border-bottom:1px solid #e3e7ec}td.t{white-space:nowrap}.box{padding:.8em 1.1em;"
          + "margin:1em 0;background:#fff;border-left:6px solid;box-shadow:0 1px 2px #0002}"
          + ".good{border-color:#2e7d32}.bad{border-color:#b3261e}.note{border-color:#b26a00}"
          + ".box ul{margin:.4em 0 .2em;padding-left:1.3em}tr.bad td{background:#fdf1f0}";

  String html() {
    var page = new StringBuilder();
    page.append("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">");
    page.append("<meta http-equiv=\"refresh\" content=\"30\"><title>Lịch chạy</title><style>");
    page.append(STYLE).append("</style></head><body><main>");
    head(page);
    concerns(page);
    notes(page);
    entries(page);
    coming(page);
    runs(page);
    return page.append("</main></body></html>").toString();
  }

  private void head(StringBuilder page) {
    page.append("<h1>Lịch chạy</h1><p class=\"soft\">Kho số liệu <code>").append(text(home));
    page.append("</code> · trang này lúc ").append(ReaderWords.time(vitals.now()));
    page.append(", tự làm mới mỗi 30 giây</p>");
  }

  private void concerns(StringBuilder page) {
    List<String> problems = vitals.problems();
    if (problems.isEmpty()) {
      page.append("<div class=\"box good\"><p><b>Mọi việc bình thường, không cần làm gì.</b></p>");
      page.append("<p>").append(freshness()).append("</p></div>");
      return;
    }
    page.append("<div class=\"box bad\"><p><b>Cần xem lại ").append(problems.size());
    page.append(" việc:</b></p>");
    list(page, problems);
    page.append(
        "<p>Cột “Nhật ký” bên dưới cho biết tệp cần đọc. Sửa xong nguyên nhân thì chạy lại:");
    page.append(" <code>camket schedule run-now VIỆC --period KỲ</code></p><p>");
    page.append(freshness()).append("</p></div>");
  }

  private String freshness() {
    LocalDateTime good = vitals.lastGoodRun();
    return good == null
        ? "Chưa có lần chạy nào thành công."
        : "Số liệu được xem lại lần cuối lúc "
            + ReaderWords.time(good)
            + " ("
            + ReaderWords.length(Duration.between(good, vitals.now()))
            + " trước).";
  }

  /** What a person should do some day, and what does not hold up anything. */
  private void notes(StringBuilder page) {
    List<String> notes = new ArrayList<>();
    for (Coverage said : HomeCalendar.coverage(vitals.calendar(), vitals.now().toLocalDate())) {
      if (!said.isError()) {
        notes.add(
            "holidays.yaml chưa có ngày nghỉ của năm " + said.year() + ": cần bổ sung trước 01/01");
      }
    }
    vitals
        .calendar()
        .workingDays()
        .unverified()
        .forEach(day -> notes.add("holidays.yaml, ngày nghỉ chưa kiểm chứng: " + day));
    LocalDate end = vitals.calendar().sampleEnd();
    if (end != null) {
      notes.add(
          "Dữ liệu mẫu: năm báo cáo dừng ở ngày "
              + ReaderWords.day(end)
              + ", sau đó không có kỳ nào");
    }
    vitals.alertsFailing().forEach(why -> notes.add("Không gửi được cảnh báo: " + why));
    if (!notes.isEmpty()) {
      page.append("<div class=\"box note\"><p><b>Lưu ý</b></p>");
      list(page, notes);
      page.append("</div>");
    }
  }

  private static void list(StringBuilder page, List<String> lines) {
    page.append("<ul>");
    lines.forEach(line -> page.append("<li>").append(text(line)).append("</li>"));
    page.append("</ul>");
  }

  private void entries(StringBuilder page) {
    page.append("<h2>Việc theo lịch</h2>");
    heads(page, "Việc", "Khi nào", "Lần tới", "Kỳ gần nhất", "Kết quả");
    ArrayNode rows = board.list(vitals.now());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      Entry entry = vitals.calendar().entries().get(i);
      String state = row.path("last_state").asText("");
      open(page, state);
      cell(page, entry.title() + " (" + entry.name() + ")");
      cell(page, ReaderWords.when(entry.when()));
      time(page, row.path("paused").booleanValue() ? "đang tạm dừng" : shownTime(row, "next"));
      cell(page, ReaderWords.period(shown(row, "last_period")));
      time(page, ReaderWords.state(state.equals("null") ? "" : state));
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private void coming(StringBuilder page) {
    List<DuePeriod> coming =
        board.coming(vitals.now(), Duration.ofDays(DAYS_AHEAD)).stream()
            .filter(due -> !(due.entry().when() instanceof When.DailyAt))
            .filter(due -> !(due.entry().when() instanceof When.EveryMinutes))
            .toList();
    page.append("<h2>").append(DAYS_AHEAD).append(" ngày tới, ngoài các việc hằng ngày</h2>");
    if (coming.isEmpty()) {
      page.append("<p class=\"soft\">Không có việc nào.</p>");
      return;
    }
    heads(page, "Đến giờ", "Việc", "Kỳ");
    for (DuePeriod due : coming) {
      open(page, "");
      time(page, ReaderWords.time(due.dueAt()));
      cell(page, due.entry().title());
      cell(page, ReaderWords.period(due.period()));
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private void runs(StringBuilder page) {
    page.append("<h2>Các lần chạy gần đây</h2>");
    heads(page, "Bắt đầu", "Mất", "Việc", "Kỳ", "Kết quả", "Lần thử", "Ghi chú", "Nhật ký");
    for (JsonNode row : board.runs(RUNS)) {
      String state = row.path("state").asText();
      open(page, state);
      time(page, shownTime(row, "started_at"));
      time(page, lasted(row));
      cell(page, title(shown(row, "entry")));
      cell(page, ReaderWords.period(shown(row, "period")));
      String why = BAD.contains(state) ? VerdictWords.of(shown(row, "verdict")) : "";
      cell(page, ReaderWords.state(state) + (why.isEmpty() ? "" : ": " + why));
      cell(page, shown(row, "tries"));
      cell(page, shown(row, "message"));
      cell(page, shown(row, "log_file"));
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private String title(String entry) {
    return entry.startsWith(Board.BY_HAND)
        ? "(bằng tay) camket " + entry.substring(Board.BY_HAND.length())
        : vitals.calendar().entry(entry).map(Entry::title).orElse(entry);
  }

  private static String lasted(JsonNode row) {
    String from = shown(row, "started_at");
    String to = shown(row, "ended_at");
    return from.isEmpty() || to.isEmpty()
        ? ""
        : ReaderWords.length(Duration.between(LocalDateTime.parse(from), LocalDateTime.parse(to)));
  }

  private static String shown(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }

  private static String shownTime(JsonNode row, String field) {
    String time = shown(row, field);
    return time.isEmpty() ? "–" : ReaderWords.time(LocalDateTime.parse(time));
  }

  private static void heads(StringBuilder page, String... heads) {
    page.append("<table><tr>");
    for (String head : heads) {
      page.append("<th>").append(head).append("</th>");
    }
    page.append("</tr>");
  }

  private static void open(StringBuilder page, @Nullable String state) {
    page.append(state != null && BAD.contains(state) ? "<tr class=\"bad\">" : "<tr>");
  }

  private static void cell(StringBuilder page, String value) {
    page.append("<td>").append(text(value)).append("</td>");
  }

  private static void time(StringBuilder page, String value) {
    page.append("<td class=\"t\">").append(text(value)).append("</td>");
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
