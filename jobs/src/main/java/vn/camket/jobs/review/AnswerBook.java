package vn.camket.jobs.review;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeRegistry;
import vn.camket.jobs.output.CsvRows;
import vn.camket.jobs.output.Head;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.home.HomeKeys;
import vn.camket.schemas.review.ItemAnswer;
import vn.camket.schemas.review.ItemQuestion;
import vn.camket.schemas.review.ReviewAnswers;
import vn.camket.schemas.review.ReviewKey;
import vn.camket.schemas.review.UnitAnswer;
import vn.camket.schemas.vocabulary.AliasOrigin;
import vn.camket.schemas.vocabulary.StatusAlias;
import vn.camket.schemas.vocabulary.StatusAliases;
import vn.camket.schemas.vocabulary.ThemePhrase;
import vn.camket.schemas.vocabulary.Themes;
import vn.camket.schemas.yaml.DataFileException;

/**
 * The answers that stand in a home: of units and items in its folder {@code review}, of words in
 * its vocabulary. Only the home's writer changes them; each change replaces one file at once.
 */
public final class AnswerBook {
  private static final List<Head> WORD_HEADS =
      List.of(
          Head.text("phrase"),
          Head.text("completion_state"),
          Head.text("timeliness"),
          Head.text("drops"));

  private final Storage storage;
  private final HomeRegistry registry;
  private final ReviewAnswers answers;
  private final StatusAliases statuses;
  private final ThemeBook themes;

  private AnswerBook(
      Storage storage,
      HomeRegistry registry,
      ReviewAnswers answers,
      StatusAliases statuses,
      Themes themes) {
    this.storage = storage;
    this.registry = registry;
    this.answers = answers;
    this.statuses = statuses;
    this.themes = new ThemeBook(storage, themes);
  }

  /**
   * Reads it.
   *
   * @throws DataFileException naming every problem of the answers, or of the words
   */
  public static AnswerBook of(Home home, HomeRegistry registry) {
    return new AnswerBook(
        home.storage(),
        registry,
        ReviewAnswers.load(home.paths().review(), registry.units(), registry.schemes()),
        StatusAliases.load(home.paths().vocabulary()),
        Themes.load(home.paths().vocabulary()));
  }

  /** Answers about units and items. */
  public ReviewAnswers answers() {
    return answers;
  }

  /** All words of statuses, shipped ones included. */
  public StatusAliases statuses() {
    return statuses;
  }

  /** All themes and their words, shipped ones included. */
  public Themes themes() {
    return themes.themes();
  }

  /** Everything that was answered: units, items, words of the home. */
  public List<GivenAnswer> all() {
    List<GivenAnswer> all = new ArrayList<>();
    answers.units().forEach(a -> all.add(told(a)));
    answers.items().forEach(a -> all.add(told(a)));
    ownWords().forEach(a -> all.add(told(a)));
    themes.own().forEach(a -> all.add(ThemeBook.told(a)));
    return all;
  }

  private GivenAnswer told(UnitAnswer a) {
    String years = a.fromYear() + "-" + (a.toYear() == null ? "" : a.toYear());
    String unit = a.unitId();
    return new GivenAnswer(
        a.key(),
        CaseKind.UNIT,
        a.text(),
        (a.sender() == null ? "*" : a.sender()) + " " + years,
        unit == null ? UnitAnswer.NOT_A_UNIT : unit + " " + registry.units().latest(unit).name(),
        a.given().by(),
        a.given().at(),
        a.given().reason());
  }

  private GivenAnswer told(ItemAnswer a) {
    ItemQuestion q = a.question();
    return new GivenAnswer(
        q.key(),
        CaseKind.ITEM,
        a.text(),
        registry.units().latest(q.unitId()).name() + " " + q.year(),
        a.answer(),
        a.given().by(),
        a.given().at(),
        a.given().reason());
  }

  private static GivenAnswer told(StatusAlias a) {
    String timeliness = a.timeliness() == null ? "" : " " + a.timeliness();
    String answer = a.stateName() + timeliness + (a.drops() ? " drops" : "");
    return new GivenAnswer(keyOf(a), CaseKind.STATUS, a.phrase(), "", answer, null, null, null);
  }

  private static String keyOf(StatusAlias alias) {
    return ReviewKey.of("STATUS", alias.key());
  }

  private List<StatusAlias> ownWords() {
    return statuses.all().stream().filter(a -> a.origin() == AliasOrigin.HOME).toList();
  }

  /**
   * Writes an answer about a unit.
   *
   * @throws RefusedAnswerException when one stands for the same text, sender and some of the years
   */
  void add(UnitAnswer answer) {
    answers.units().stream()
        .filter(answer::overlaps)
        .findFirst()
        .ifPresent(a -> refuseSecond(a.key()));
    writeUnits(with(answers.units(), answer));
  }

  /**
   * Writes an answer about rows without an item.
   *
   * @throws RefusedAnswerException when one stands for the same rows
   */
  void add(ItemAnswer answer) {
    answers.items().stream()
        .filter(a -> a.question().equals(answer.question()))
        .findFirst()
        .ifPresent(a -> refuseSecond(a.question().key()));
    writeItems(with(answers.items(), answer));
  }

  /**
   * Writes what a word means.
   *
   * @throws RefusedAnswerException when it means something already
   */
  void add(StatusAlias word) {
    statuses.find(word.phrase()).ifPresent(a -> refuseSecond(keyOf(a)));
    writeWords(with(ownWords(), word));
  }

  /**
   * Writes which theme a word means.
   *
   * @throws RefusedAnswerException when it means one already
   */
  void add(ThemePhrase word) {
    themes.find(word.phrase()).ifPresent(a -> refuseSecond(ThemeBook.keyOf(a)));
    themes.write(with(themes.own(), word));
  }

  private static void refuseSecond(String key) {
    throw new RefusedAnswerException(
        "Đã có câu trả lời " + key + "; muốn đổi, rút trước: camket review withdraw " + key);
  }

  /**
   * Takes an answer back: its rows wait again from the next run on.
   *
   * @param key its key, or how that begins
   * @throws RefusedAnswerException when there is none, or more than one
   */
  public GivenAnswer withdraw(String key) {
    List<GivenAnswer> found = all().stream().filter(a -> a.key().startsWith(key)).toList();
    if (found.size() != 1) {
      throw new RefusedAnswerException(
          (found.isEmpty() ? "Không có câu trả lời nào số " : "Có nhiều câu trả lời bắt đầu bằng ")
              + key
              + "; xem: camket review answers");
    }
    GivenAnswer answer = found.get(0);
    String whole = answer.key();
    switch (answer.kind()) {
      case UNIT ->
          writeUnits(answers.units().stream().filter(a -> !a.key().equals(whole)).toList());
      case ITEM ->
          writeItems(
              answers.items().stream().filter(a -> !a.question().key().equals(whole)).toList());
      case STATUS -> writeWords(ownWords().stream().filter(a -> !keyOf(a).equals(whole)).toList());
      case THEME ->
          themes.write(
              themes.own().stream().filter(a -> !ThemeBook.keyOf(a).equals(whole)).toList());
    }
    return answer;
  }

  private void writeUnits(List<UnitAnswer> units) {
    write(HomeKeys.REVIEW_UNITS, ReviewAnswers.of(units, List.of()).unitsCsv());
  }

  private void writeItems(List<ItemAnswer> items) {
    write(HomeKeys.REVIEW_ITEMS, ReviewAnswers.of(List.of(), items).itemsCsv());
  }

  private void writeWords(List<StatusAlias> words) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows rows = new CsvRows(csv, false);
    rows.begin(WORD_HEADS);
    for (StatusAlias word : words) {
      rows.row(
          Arrays.<@Nullable Object>asList(
              word.phrase(),
              word.stateName(),
              word.timeliness() == null ? null : word.timeliness().name(),
              String.valueOf(word.drops())));
    }
    rows.end();
    storage.write(HomeKeys.STATUS_ALIASES, csv.toByteArray());
  }

  private void write(String key, String text) {
    storage.write(key, text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> List<T> with(List<T> list, T one) {
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
