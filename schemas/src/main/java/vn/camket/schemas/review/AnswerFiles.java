package vn.camket.schemas.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvFile;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.vocabulary.Form;

/** The durable format of answers: reads them against a registry, with all problems, and writes. */
final class AnswerFiles {
  static final String UNITS = "units.csv";
  static final String ITEMS = "items.csv";
  private static final List<String> UNIT_HEADER =
      List.of(
          "text",
          "sender",
          "from_year",
          "to_year",
          "unit_id",
          "answered_by",
          "answered_at",
          "reason");
  private static final List<String> ITEM_HEADER =
      List.of(
          "unit_id",
          "scheme_id",
          "year",
          "form",
          "item_code",
          "text",
          "answer",
          "answered_by",
          "answered_at",
          "reason");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private final Registry registry;
  private final SchemeCatalog schemes;
  private final List<String> problems = new ArrayList<>();

  AnswerFiles(Registry registry, SchemeCatalog schemes) {
    this.registry = registry;
    this.schemes = schemes;
  }

  /** What is wrong with the files read so far, by file and line. */
  List<String> problems() {
    return problems;
  }

  List<UnitAnswer> units(Path folder) {
    Map<UnitAnswer, Integer> lines = new HashMap<>();
    List<UnitAnswer> answers = new ArrayList<>();
    for (CsvRow row : rows(folder, UNITS, UNIT_HEADER)) {
      UnitAnswer answer = unit(row);
      if (answer == null || !row.isSound()) {
        continue;
      }
      answers.stream()
          .filter(answer::overlaps)
          .findFirst()
          .ifPresent(
              o ->
                  row.problem(
                      "'"
                          + answer.text()
                          + "' is answered already for some of these years, by line "
                          + lines.get(o)));
      lines.putIfAbsent(answer, row.line());
      answers.add(answer);
    }
    return answers;
  }

  private @Nullable UnitAnswer unit(CsvRow row) {
    String text = row.required("text");
    Integer from = year(row, "from_year", false);
    Integer to = year(row, "to_year", true);
    String unitId = row.required("unit_id");
    Given given = given(row);
    if (from != null && to != null && to < from) {
      row.problem("to_year " + to + " is before from_year " + from);
      return null;
    }
    if (text == null || from == null || unitId == null || given == null) {
      return null;
    }
    String unit = unitId.equals(UnitAnswer.NOT_A_UNIT) ? null : unitId;
    UnitAnswer answer = new UnitAnswer(text, row.optional("sender"), from, to, unit, given);
    if (unit != null && isKnown(row, unit) && !isInForce(answer, unit)) {
      row.problem("unit_id " + unit + " is in force on no day of these years");
    }
    return answer;
  }

  private boolean isInForce(UnitAnswer answer, String unitId) {
    return registry.versionsOf(unitId).stream().anyMatch(v -> v.validity().overlaps(answer.days()));
  }

  List<ItemAnswer> items(Path folder) {
    Map<ItemQuestion, Integer> lines = new HashMap<>();
    List<ItemAnswer> answers = new ArrayList<>();
    for (CsvRow row : rows(folder, ITEMS, ITEM_HEADER)) {
      ItemAnswer answer = item(row);
      if (answer == null || !row.isSound()) {
        continue;
      }
      Integer earlier = lines.putIfAbsent(answer.question(), row.line());
      if (earlier != null) {
        row.problem("is answered already by line " + earlier);
      }
      answers.add(answer);
    }
    return answers;
  }

  private @Nullable ItemAnswer item(CsvRow row) {
    String unitId = row.required("unit_id");
    String schemeId = row.required("scheme_id");
    Integer year = year(row, "year", false);
    Form form = row.word("form", Form.class);
    String text = row.required("text");
    String answer = row.required("answer");
    Given given = given(row);
    if (unitId != null) {
      isKnown(row, unitId);
    }
    if (schemeId != null
        && schemes.schemes().stream().noneMatch(s -> s.schemeId().equals(schemeId))) {
      row.problem("scheme_id " + schemeId + " is no scheme of schemes.yaml");
    }
    if (form == Form.REGISTRATION) {
      row.problem("form is REGISTRATION, whose rows never wait for an item");
    }
    if (unitId == null
        || schemeId == null
        || year == null
        || form == null
        || text == null
        || answer == null
        || given == null) {
      return null;
    }
    ItemQuestion question =
        ItemQuestion.of(unitId, schemeId, year, form, row.optional("item_code"), text);
    ItemOutcome outcome = outcome(answer);
    return new ItemAnswer(
        question, text, outcome, outcome == ItemOutcome.ITEM ? answer : null, given);
  }

  private static ItemOutcome outcome(String answer) {
    return answer.equals(ItemOutcome.NEW.name())
        ? ItemOutcome.NEW
        : answer.equals(ItemOutcome.NOTHING.name()) ? ItemOutcome.NOTHING : ItemOutcome.ITEM;
  }

  private boolean isKnown(CsvRow row, String unitId) {
    boolean known = registry.has(unitId);
    if (!known) {
      row.problem("unit_id " + unitId + " is no unit of the registry");
    }
    return known;
  }

  private static @Nullable Integer year(CsvRow row, String column, boolean mayBeBlank) {
    String text = row.text(column);
    if (text.isEmpty() && mayBeBlank) {
      return null;
    }
    if (text.matches("\\d{4}")) {
      int year = Integer.parseInt(text);
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return year;
      }
    }
    row.problem(column + " '" + text + "' is no year; write it as 2025");
    return null;
  }

  private static @Nullable Given given(CsvRow row) {
    String by = row.required("answered_by");
    LocalDateTime at = row.dateTime("answered_at");
    if (row.text("answered_at").isEmpty()) {
      row.problem("answered_at is missing");
    }
    return by == null || at == null ? null : new Given(by, at, row.optional("reason"));
  }

  /** A home in which nobody has answered has no such file. */
  private List<CsvRow> rows(Path folder, String file, List<String> header) {
    Path path = folder.resolve(file);
    return Files.exists(path)
        ? new CsvFile("review/" + file, header, this::problem).read(path)
        : List.of();
  }

  private void problem(String file, int line, String reason) {
    problems.add(file + (line == 0 ? "" : " line " + line) + ": " + reason);
  }

  static String unitsCsv(List<UnitAnswer> answers) {
    return csv(
        UNIT_HEADER,
        answers,
        a ->
            List.of(
                a.text(),
                text(a.sender()),
                text(a.fromYear()),
                text(a.toYear()),
                Objects.requireNonNullElse(a.unitId(), UnitAnswer.NOT_A_UNIT),
                a.given().by(),
                text(a.given().at()),
                text(a.given().reason())));
  }

  static String itemsCsv(List<ItemAnswer> answers) {
    return csv(
        ITEM_HEADER,
        answers,
        a ->
            List.of(
                a.question().unitId(),
                a.question().schemeId(),
                text(a.question().year()),
                a.question().form().name(),
                text(a.question().code()),
                a.text(),
                a.answer(),
                a.given().by(),
                text(a.given().at()),
                text(a.given().reason())));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static <T> String csv(
      List<String> header, List<T> answers, Function<T, List<String>> fields) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      answers.forEach(a -> csv.writeRecord(fields.apply(a)));
    } catch (IOException e) {
      throw new IllegalStateException("A text has no output errors", e);
    }
    return text.toString();
  }
}
