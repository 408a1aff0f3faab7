package vn.camket.jobs.review;

import java.sql.Connection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.schemas.review.ItemQuestion;
import vn.camket.schemas.review.ReviewKey;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.yaml.DataFile;

/** What waits in a release, as questions: equal cases are one. */
public final class ReviewQueue {
  private static final Comparator<ReviewCase> BY_WEIGHT =
      Comparator.comparing(ReviewCase::kind)
          .thenComparing(Comparator.comparingLong(ReviewCase::rows).reversed())
          .thenComparing(ReviewCase::key);

  private final List<ReviewCase> cases;

  private ReviewQueue(List<ReviewCase> cases) {
    this.cases = cases;
  }

  /**
   * Reads the queue.
   *
   * @param mart the release
   * @param book answers given so far
   */
  public static ReviewQueue read(Connection mart, AnswerBook book) {
    Rows waiting = new Rows();
    new Query(mart, DataFile.shippedText(ReviewQueue.class, "waiting.sql")).writeTo(waiting);
    Map<String, ReviewCase> cases = new LinkedHashMap<>();
    for (Row row : waiting.list()) {
      ReviewCase each = of(row, book);
      cases.merge(each.key(), each, ReviewCase::with);
    }
    return new ReviewQueue(cases.values().stream().sorted(BY_WEIGHT).toList());
  }

  /** All questions: units, items, words; what most rows wait for first. */
  public List<ReviewCase> cases() {
    return cases;
  }

  /**
   * The question of that key, or whose key begins so.
   *
   * @throws RefusedAnswerException when there is none, or more than one
   */
  public ReviewCase find(String key) {
    List<ReviewCase> found = cases.stream().filter(c -> c.key().startsWith(key)).toList();
    if (found.size() != 1) {
      throw new RefusedAnswerException(
          (found.isEmpty() ? "Không có câu hỏi nào số " : "Có nhiều câu hỏi bắt đầu bằng ")
              + key
              + "; xem: camket review");
    }
    return found.get(0);
  }

  private static ReviewCase of(Row row, AnswerBook book) {
    String text = raw(row, "original_text");
    String sender = raw(row, "sender");
    int year = Math.toIntExact(row.number("year"));
    return switch (raw(row, "kind")) {
      case "UNMATCHED_ITEM" -> ofItem(row, text, year, book);
      case "UNKNOWN_STATUS_WORD" ->
          of(
              row,
              ReviewKey.of("STATUS", TextKey.ofWord(text)),
              CaseKind.STATUS,
              book.statuses().find(text).isPresent());
      case "UNKNOWN_THEME" ->
          of(
              row,
              ReviewKey.of("THEME", TextKey.ofWord(text)),
              CaseKind.THEME,
              book.themes().find(text).isPresent());
      default ->
          of(
              row,
              ReviewKey.of("UNIT", TextKey.of(text), TextKey.of(sender)),
              CaseKind.UNIT,
              book.answers().unit(text, sender, year).isPresent());
    };
  }

  private static ReviewCase ofItem(Row row, String text, int year, AnswerBook book) {
    ItemQuestion item =
        ItemQuestion.of(
            raw(row, "unit_id"),
            raw(row, "scheme_id"),
            year,
            Form.valueOf(raw(row, "form")),
            (String) row.value("item_code"),
            text);
    boolean answered =
        book.answers()
            .items(item.schemeId(), item.unitId(), year)
            .find(item.form(), item.code(), item.textKey())
            .isPresent();
    ReviewCase of = of(row, item.key(), CaseKind.ITEM, answered);
    return new ReviewCase(
        of.key(),
        of.kind(),
        text,
        null,
        null,
        item,
        year,
        year,
        of.rows(),
        of.answered(),
        of.file(),
        of.sheet(),
        of.cell());
  }

  private static ReviewCase of(Row row, String key, CaseKind kind, boolean answered) {
    int year = Math.toIntExact(row.number("year"));
    long rows = row.number("rows_waiting");
    return new ReviewCase(
        key,
        kind,
        raw(row, "original_text"),
        kind == CaseKind.UNIT ? raw(row, "sender") : null,
        (String) row.value("source_unit_id"),
        null,
        year,
        year,
        rows,
        answered ? rows : 0,
        raw(row, "file_path"),
        (String) row.value("sheet_name"),
        row.text("cell"));
  }

  private static String raw(Row row, String column) {
    return Objects.requireNonNull((String) row.value(column), column);
  }
}
