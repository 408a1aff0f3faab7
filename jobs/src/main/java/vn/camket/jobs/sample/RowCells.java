package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.ItemOrigin;
import vn.camket.schemas.vocabulary.Responsibility;

/** Writes one item's values into the cells of a row, by canonical column. */
final class RowCells {
  private static final Map<String, String> THEMES =
      Map.of(
          "KTXH", "Kinh tế – xã hội",
          "QPAN", "Quốc phòng – an ninh",
          "DOINGOAI", "Đối ngoại",
          "XDD", "Xây dựng Đảng");

  private final Dice dice;
  private final Look look;

  RowCells(Dice dice, Look look) {
    this.dice = dice;
    this.look = look;
  }

  Map<String, Cell> registration(Commitment item, boolean statesSigning) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    cells.put("ordinal", ordinal(item.ordinal()));
    cells.put("item_code", Cell.text(item.code() == null ? "" : item.code()));
    cells.put("item_text", Cell.text(item.text()));
    cells.put("theme", Cell.text(THEMES.getOrDefault(item.theme(), "")));
    cells.put("due", due(item.due()));
    cells.put("responsibility", Cell.text(responsibility(item.responsibility())));
    boolean ordered = item.origin() == ItemOrigin.ORDERED;
    cells.put("origin", Cell.text(ordered ? dice.one("BTV giao", "Đặt hàng") : "Tự đăng ký"));
    cells.put(ordered ? "origin:ordered" : "origin:self", Cell.text("x"));
    cells.put("carried_from", Cell.text(item.carriedCode() == null ? "" : item.carriedCode()));
    cells.put("parent_item_code", Cell.text(item.parent() == null ? "" : item.parent().code()));
    cells.put("signed_date", statesSigning ? day(item.signedOn()) : Cell.BLANK);
    return cells;
  }

  private String responsibility(Responsibility responsibility) {
    return switch (responsibility) {
      case COLLECTIVE -> "Tập thể";
      case HEAD -> "Người đứng đầu";
      case BOTH -> dice.one("Tập thể và người đứng đầu", "");
    };
  }

  private Cell due(Deadline due) {
    LocalDate date = due.date();
    return due.asDate() && date != null && look.dates()
        ? new Cell.Day(date)
        : Cell.text(due.text());
  }

  Map<String, Cell> evaluation(Commitment item, Outcome said) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    cells.put("ordinal", ordinal(item.ordinal()));
    cells.put("item_code", Cell.text(item.code() == null ? "" : item.code()));
    cells.put("item_text", Cell.text(item.text()));
    cells.put("due_stated", Cell.text(item.due().text()));
    cells.put("result", Cell.text(narrative(said)));
    cells.put("status", Cell.text(said.words()));
    cells.put("status:" + said.words().toLowerCase(Locale.ROOT), Cell.text(tick()));
    cells.put("completion_pct", percent(said.percent()));
    cells.put("completed_date", day(said.completed()));
    cells.put("document", Cell.text(said.document() == null ? "" : said.document()));
    cells.put("cause", Cell.text(cause(said)));
    return cells;
  }

  private String tick() {
    return look.heading() % 2 == 0 ? "x" : "X";
  }

  private Cell ordinal(int ordinal) {
    return look.dates() ? Cell.number(ordinal) : Cell.text(String.valueOf(ordinal));
  }

  private Cell day(@Nullable LocalDate day) {
    if (day == null) {
      return Cell.BLANK;
    }
    return look.dates() ? new Cell.Day(day) : Cell.text(Deadlines.shortDay(day));
  }

  private Cell percent(@Nullable Integer percent) {
    if (percent == null) {
      return Cell.BLANK;
    }
    return switch (look.percent()) {
      case RATIO -> new Cell.Figure(percent / 100.0, "0%");
      case PLAIN -> Cell.number(percent);
      case TEXT ->
          Cell.text(
              percent > 0 && percent < 80 && percent % 3 == 0 ? percent + ",5%" : percent + "%");
    };
  }

  private String narrative(Outcome said) {
    return switch (said.state()) {
      case DONE, DONE_EXCEEDED ->
          dice.one(
              "Đạt 1.234,5 tỷ đồng, bằng 107,72% kế hoạch",
              "Đã hoàn thành toàn bộ nội dung, được Nhân dân đồng tình",
              "Đã nghiệm thu 05 hạng mục, hồ sơ hòa giải đầy đủ");
      case UNKNOWN -> "Đang tổng hợp số liệu";
      default -> dice.one("Đạt 7,72% so với kế hoạch", "Đang chờ ý kiến các ngành liên quan");
    };
  }

  private String cause(Outcome said) {
    boolean late =
        said.state() == CompletionState.NOT_DONE || said.state() == CompletionState.IN_PROGRESS;
    return late && dice.chance(0.4)
        ? dice.one("Vướng giải phóng mặt bằng", "Chưa bố trí đủ kinh phí", "Mưa lũ kéo dài")
        : "";
  }
}
