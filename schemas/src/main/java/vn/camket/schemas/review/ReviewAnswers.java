package vn.camket.schemas.review;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.scheme.SchemeCatalog;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.yaml.DataFileException;

/**
 * What people decided about units and items of a home (its folder {@code review}). Every reading of
 * the past uses today's (meanings §8). Immutable and serializable.
 */
public final class ReviewAnswers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nobody has answered anything. */
  public static final ReviewAnswers NONE = new ReviewAnswers(List.of(), List.of());

  private final ArrayList<UnitAnswer> units;
  private final ArrayList<ItemAnswer> items;
  private final HashMap<String, List<UnitAnswer>> unitsByText;
  private final HashMap<List<Object>, ItemAnswers> itemsByYear;

  private ReviewAnswers(List<UnitAnswer> units, List<ItemAnswer> items) {
    this.units = new ArrayList<>(units);
    this.items = new ArrayList<>(items);
    this.unitsByText =
        new HashMap<>(units.stream().collect(Collectors.groupingBy(UnitAnswer::textKey)));
    this.itemsByYear = new HashMap<>(ItemAnswers.grouped(items));
  }

  /** Answers that are known to hold together; nothing is checked. */
  public static ReviewAnswers of(List<UnitAnswer> units, List<ItemAnswer> items) {
    return new ReviewAnswers(units, items);
  }

  /**
   * Reads the answers of a home. Whether an item is known shows only when a run reads the rows: an
   * answer that names another one changes nothing, and its rows go on waiting.
   *
   * @param reviewDir the folder {@code review} of the home; may be missing
   * @param registry units that answers may name
   * @param schemes schemes that answers may name
   * @throws DataFileException naming every problem by file and line
   */
  public static ReviewAnswers load(Path reviewDir, Registry registry, SchemeCatalog schemes) {
    AnswerFiles files = new AnswerFiles(registry, schemes);
    List<UnitAnswer> units = files.units(reviewDir);
    List<ItemAnswer> items = files.items(reviewDir);
    if (!files.problems().isEmpty()) {
      throw new DataFileException(
          "Answers of the review cannot be used; correct them:\n"
              + String.join("\n", files.problems()),
          null);
    }
    return new ReviewAnswers(units, items);
  }

  /** Answers about units, in the order of the file. */
  public List<UnitAnswer> units() {
    return List.copyOf(units);
  }

  /** Answers about rows without an item, in the order of the file. */
  public List<ItemAnswer> items() {
    return List.copyOf(items);
  }

  /**
   * The answer about a text: the one given for the sender, else the one given for everybody.
   *
   * @param text text as read
   * @param sender code of the sender
   * @param year scheme-year
   */
  public Optional<UnitAnswer> unit(String text, String sender, int year) {
    if (unitsByText.isEmpty()) {
      return Optional.empty();
    }
    List<UnitAnswer> answers = unitsByText.getOrDefault(TextKey.of(text), List.of());
    return of(answers, TextKey.of(sender), year).or(() -> of(answers, null, year));
  }

  private static Optional<UnitAnswer> of(
      List<UnitAnswer> answers, @Nullable String senderKey, int year) {
    return answers.stream()
        .filter(a -> Objects.equals(a.senderKey(), senderKey) && a.holdsIn(year))
        .findFirst();
  }

  /** The answers about rows of one signatory's scheme-year. */
  public ItemAnswers items(String schemeId, String unitId, int year) {
    return itemsByYear.getOrDefault(List.of(schemeId, unitId, year), ItemAnswers.NONE);
  }

  /** SHA-256 of what the answers mean, whatever their order, and whoever gave them. */
  public String fingerprint() {
    Map<String, String> meanings = new HashMap<>();
    units.forEach(a -> meanings.put(a.meaning(), ""));
    items.forEach(a -> meanings.put(Fingerprint.of(a.question()), a.answer()));
    return Fingerprint.of(meanings);
  }

  /** The text of {@code review/units.csv}, as {@link #load} reads it. */
  public String unitsCsv() {
    return AnswerFiles.unitsCsv(units);
  }

  /** The text of {@code review/items.csv}, as {@link #load} reads it. */
  public String itemsCsv() {
    return AnswerFiles.itemsCsv(items);
  }
}
