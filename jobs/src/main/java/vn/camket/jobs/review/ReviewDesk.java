package vn.camket.jobs.review;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeRegistry;
import vn.camket.jobs.run.RegistryInUse;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.review.Given;
import vn.camket.schemas.review.ItemAnswer;
import vn.camket.schemas.review.ItemOutcome;
import vn.camket.schemas.review.ItemQuestion;
import vn.camket.schemas.review.UnitAnswer;
import vn.camket.schemas.text.CleanText;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.AliasOrigin;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.Theme;
import vn.camket.schemas.vocabulary.ThemePhrase;

/** Where a person meets the queue of a home: what waits, what may be meant, what is answered. */
public final class ReviewDesk {
  private static final Pattern NEW_CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final Registry registry;
  private final AnswerBook book;
  private final ReviewQueue queue;
  private final Candidates candidates;

  /**
   * @param mart the release whose rows wait
   */
  public ReviewDesk(Home home, Connection mart) {
    HomeRegistry inUse = RegistryInUse.of(home).registry();
    this.registry = inUse.units();
    this.book = AnswerBook.of(home, inUse);
    this.queue = ReviewQueue.read(mart, book);
    this.candidates = new Candidates(mart, registry, book);
  }

  /** What waits. */
  public ReviewQueue queue() {
    return queue;
  }

  /** What may be meant. */
  public Candidates candidates() {
    return candidates;
  }

  /** The name of a unit; the identifier of one that the registry does not know. */
  public String nameOf(String unitId) {
    return registry.has(unitId) ? registry.latest(unitId).name() : unitId;
  }

  /**
   * Answers which unit a text means.
   *
   * @param unitId the unit; null when the text names none
   * @param scope for whom the answer holds
   * @throws RefusedAnswerException when the unit is unknown or not in force in these years
   */
  public void answerUnit(
      ReviewCase question, @Nullable String unitId, UnitScope scope, Given given) {
    require(question, CaseKind.UNIT, "--unit");
    int from = scope.fromYear() == null ? question.firstYear() : scope.fromYear();
    int to = scope.toYear() == null ? Math.max(from, question.lastYear()) : scope.toYear();
    if (to < from) {
      throw new RefusedAnswerException("Năm cuối " + to + " trước năm đầu " + from);
    }
    if (unitId != null) {
      requireInForce(unitId, from, to);
    }
    String sender = scope.everySender() ? null : question.sender();
    book.add(new UnitAnswer(question.text(), sender, from, to, unitId, given));
  }

  private void requireInForce(String unitId, int from, int to) {
    if (!registry.has(unitId)) {
      throw new RefusedAnswerException("Danh mục không có đơn vị " + unitId);
    }
    for (int year = from; year <= to; year++) {
      int asked = year;
      if (registry.versionsOf(unitId).stream()
          .noneMatch(v -> v.validity().overlaps(UnitAnswer.daysOf(asked)))) {
        throw new RefusedAnswerException(
            nameOf(unitId)
                + " ("
                + unitId
                + ") không tồn tại trong năm "
                + year
                + "; giới hạn câu trả lời bằng --from và --to, hoặc chọn đơn vị khác");
      }
    }
  }

  /**
   * Answers which item a row speaks of.
   *
   * @param itemId the item of {@link ItemOutcome#ITEM}; null with the other outcomes
   * @throws RefusedAnswerException when it is no item of the unit's year or of those it took over
   */
  public void answerItem(
      ReviewCase question, ItemOutcome outcome, @Nullable String itemId, Given given) {
    require(question, CaseKind.ITEM, "--item");
    ItemQuestion item = Objects.requireNonNull(question.item());
    if (itemId != null && candidates.items(item).stream().noneMatch(c -> c.id().equals(itemId))) {
      throw new RefusedAnswerException(
          itemId
              + " không phải cam kết năm "
              + item.year()
              + " của "
              + nameOf(item.unitId())
              + "; xem: camket review show "
              + question.key());
    }
    book.add(new ItemAnswer(item, question.text(), outcome, itemId, given));
  }

  /** Answers what a word means. */
  public void answerStatus(ReviewCase question, StatusAlias word) {
    require(question, CaseKind.STATUS, "--status");
    book.add(word);
  }

  /** All themes, each as code and name. */
  public List<String> themes() {
    return book.themes().all().stream().map(ReviewDesk::line).toList();
  }

  private static String line(Theme theme) {
    return theme.themeId() + " " + theme.nameVi();
  }

  /**
   * Answers which theme a word means.
   *
   * @param code the theme's identifier
   * @param newName name of a theme that this answer adds; null when the theme is known
   * @throws RefusedAnswerException when the theme is unknown, or a new one is not new
   */
  public void answerTheme(ReviewCase question, String code, @Nullable String newName) {
    require(question, CaseKind.THEME, "--theme");
    Theme theme = newName == null ? known(code) : added(code, CleanText.of(newName));
    String phrase = question.text().strip();
    book.add(new ThemePhrase(TextKey.ofWord(phrase), phrase, theme, AliasOrigin.HOME));
  }

  private Theme known(String code) {
    return book.themes()
        .byId(code)
        .orElseThrow(
            () ->
                new RefusedAnswerException(
                    "Danh mục không có lĩnh vực "
                        + code
                        + "; có: "
                        + String.join("; ", themes())
                        + ". Thêm mới bằng --new-theme TÊN"));
  }

  private Theme added(String code, String name) {
    if (name.isEmpty() || !NEW_CODE.matcher(code).matches()) {
      throw new RefusedAnswerException(
          "Lĩnh vực mới cần tên, và mã gồm chữ in hoa không dấu, chữ số và dấu _ (ví dụ CDS)");
    }
    String key = TextKey.ofWord(name);
    book.themes().all().stream()
        .filter(t -> t.themeId().equals(code) || TextKey.ofWord(t.nameVi()).equals(key))
        .findFirst()
        .or(() -> book.themes().find(name))
        .ifPresent(
            t -> {
              throw new RefusedAnswerException(
                  "Đã có lĩnh vực " + line(t) + "; trả lời bằng --theme " + t.themeId());
            });
    return new Theme(code, name);
  }

  private static void require(ReviewCase question, CaseKind kind, String option) {
    if (question.kind() != kind) {
      throw new RefusedAnswerException(
          option + " không trả lời được câu hỏi " + question.key() + " (" + question.kind() + ")");
    }
  }
}
