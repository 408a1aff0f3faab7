package vn.camket.schemas.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/**
 * Words by which a table in a file says what it is: {@code table_words.yaml}. The lists hold the
 * words as written; the methods compare by word key, whole words only.
 *
 * @param periods words for the period, the first that occurs decides
 * @param stages words for the stage, the first that occurs decides
 * @param commitmentStates words for proposed or signed, the first that occurs decides
 * @param supplement words for an addition
 * @param noItems words that declare that there is nothing to report
 * @param signedDateLabels labels of the signing day
 * @param unitLabels labels of the unit
 * @param footerStarts words with which what follows a table starts
 * @param subtotalStarts words with which a row of sums starts, after which the table goes on
 * @param letterheads lines that stand in a letterhead only
 * @param tickMarks marks in a tick column
 * @param nullWords words that mean an empty cell
 * @param origins words for who put an item on the list
 * @param responsibilities words for who answers for an item
 */
public record TableWords(
    @JsonProperty("periods") List<WordRule<PeriodKind>> periods,
    @JsonProperty("stages") List<WordRule<Stage>> stages,
    @JsonProperty("commitment_states") List<WordRule<CommitmentState>> commitmentStates,
    @JsonProperty("supplement") SupplementWords supplement,
    @JsonProperty("no_items") List<String> noItems,
    @JsonProperty("signed_date_labels") List<String> signedDateLabels,
    @JsonProperty("unit_labels") List<String> unitLabels,
    @JsonProperty("footer_starts") List<String> footerStarts,
    @JsonProperty("subtotal_starts") List<String> subtotalStarts,
    @JsonProperty("letterheads") List<String> letterheads,
    @JsonProperty("tick_marks") List<String> tickMarks,
    @JsonProperty("null_words") List<String> nullWords,
    @JsonProperty("origins") List<WordRule<ItemOrigin>> origins,
    @JsonProperty("responsibilities") List<WordRule<Responsibility>> responsibilities)
    implements Serializable {

  private static final String FILE = "table_words.yaml";

  /** A list that is not given is empty. */
  public TableWords(
      @JsonProperty("periods") @Nullable List<WordRule<PeriodKind>> periods,
      @JsonProperty("stages") @Nullable List<WordRule<Stage>> stages,
      @JsonProperty("commitment_states") @Nullable List<WordRule<CommitmentState>> commitmentStates,
      @JsonProperty("supplement") @Nullable SupplementWords supplement,
      @JsonProperty("no_items") @Nullable List<String> noItems,
      @JsonProperty("signed_date_labels") @Nullable List<String> signedDateLabels,
      @JsonProperty("unit_labels") @Nullable List<String> unitLabels,
      @JsonProperty("footer_starts") @Nullable List<String> footerStarts,
      @JsonProperty("subtotal_starts") @Nullable List<String> subtotalStarts,
      @JsonProperty("letterheads") @Nullable List<String> letterheads,
      @JsonProperty("tick_marks") @Nullable List<String> tickMarks,
      @JsonProperty("null_words") @Nullable List<String> nullWords,
      @JsonProperty("origins") @Nullable List<WordRule<ItemOrigin>> origins,
      @JsonProperty("responsibilities") @Nullable List<WordRule<Responsibility>> responsibilities) {
    this.periods = listed(periods);
    this.stages = listed(stages);
    this.commitmentStates = listed(commitmentStates);
    this.supplement = supplement == null ? new SupplementWords(null, null) : supplement;
    this.noItems = listed(noItems);
    this.signedDateLabels = listed(signedDateLabels);
    this.unitLabels = listed(unitLabels);
    this.footerStarts = listed(footerStarts);
    this.subtotalStarts = listed(subtotalStarts);
    this.letterheads = listed(letterheads);
    this.tickMarks = listed(tickMarks);
    this.nullWords = listed(nullWords);
    this.origins = listed(origins);
    this.responsibilities = listed(responsibilities);
  }

  /**
   * Reads the shipped words, extended by the home's {@code table_words.yaml}: where the first word
   * that occurs decides, the home's stand before the shipped ones.
   *
   * @param homeVocabularyDir folder of the home's words; null for the shipped ones alone
   * @throws DataFileException when a file is malformed
   */
  public static TableWords load(@Nullable Path homeVocabularyDir) {
    TableWords shipped = DataFile.shipped(TableWords.class, FILE, TableWords.class);
    Path home = homeVocabularyDir == null ? null : homeVocabularyDir.resolve(FILE);
    return home == null || !Files.exists(home)
        ? shipped
        : DataFile.read(home, TableWords.class).before(shipped);
  }

  /** The words shipped with the product. */
  public static TableWords shipped() {
    return load(null);
  }

  /** The period that a text names; empty when it names none. */
  public Optional<PeriodKind> period(String text) {
    return first(periods, text);
  }

  /** The stage that a text names; empty when it names none. */
  public Optional<Stage> stage(String text) {
    return first(stages, text);
  }

  /** Whether a text says proposed or signed; empty when it says neither. */
  public Optional<CommitmentState> commitmentState(String text) {
    return first(commitmentStates, text);
  }

  /** Whether a text says that its table adds to an earlier one and replaces none. */
  public boolean saysSupplement(String text) {
    return occursAny(supplement.any(), text) && !occursAny(supplement.none(), text);
  }

  /** Whether a text declares that there is nothing to report. */
  public boolean declaresNoItems(String text) {
    return occursAny(noItems, text);
  }

  /** The origin that a cell names, in exactly these words; empty when it names none. */
  public Optional<ItemOrigin> origin(String cell) {
    return exact(origins, cell);
  }

  /** Who a cell says answers for an item, in exactly these words; empty when it says neither. */
  public Optional<Responsibility> responsibility(String cell) {
    return exact(responsibilities, cell);
  }

  /** The words that mean an empty cell, to be asked of every cell: make it once. */
  public WordSet nullWordSet() {
    return new WordSet(nullWords);
  }

  /** The marks in a tick column, to be asked of every cell: make it once. */
  public WordSet tickMarkSet() {
    return new WordSet(tickMarks);
  }

  /** SHA-256 of the content; the order of words counts, since the first decides. */
  public String fingerprint() {
    return Fingerprint.of(this);
  }

  private TableWords before(TableWords other) {
    return new TableWords(
        joined(periods, other.periods),
        joined(stages, other.stages),
        joined(commitmentStates, other.commitmentStates),
        new SupplementWords(
            joined(supplement.any(), other.supplement.any()),
            joined(supplement.none(), other.supplement.none())),
        joined(noItems, other.noItems),
        joined(signedDateLabels, other.signedDateLabels),
        joined(unitLabels, other.unitLabels),
        joined(footerStarts, other.footerStarts),
        joined(subtotalStarts, other.subtotalStarts),
        joined(letterheads, other.letterheads),
        joined(tickMarks, other.tickMarks),
        joined(nullWords, other.nullWords),
        joined(origins, other.origins),
        joined(responsibilities, other.responsibilities));
  }

  private static <T extends Enum<T>> Optional<T> first(List<WordRule<T>> rules, String text) {
    String key = WordKey.of(text);
    return rules.stream()
        .filter(rule -> occurs(WordKey.of(rule.when()), key))
        .map(WordRule::means)
        .findFirst();
  }

  private static <T extends Enum<T>> Optional<T> exact(List<WordRule<T>> rules, String cell) {
    String key = WordKey.of(cell);
    return rules.stream()
        .filter(rule -> WordKey.of(rule.when()).equals(key))
        .map(WordRule::means)
        .findFirst();
  }

  private static boolean occursAny(List<String> words, String text) {
    String key = WordKey.of(text);
    return words.stream().anyMatch(word -> occurs(WordKey.of(word), key));
  }

  /**
   * Whether a word occurs with no letter or digit before or after it: 'cộng' is not in 'cộngtác'.
   */
  private static boolean occurs(String word, String text) {
    if (word.isEmpty()) {
      return false;
    }
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> listed(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static <T> List<T> joined(List<T> first, List<T> then) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }
}
