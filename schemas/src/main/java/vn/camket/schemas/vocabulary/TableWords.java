package vn.camket.schemas.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.yaml.DataFile;

/**
 * Words by which a table in a file says what it is. Compared by text key.
 *
 * @param periods words that name a kind of period; the first that occurs counts
 * @param stages words that name a stage; the first that occurs counts
 * @param commitmentStates words that tell a proposal from a signed list; the first that occurs
 * @param supplement words of a supplement (meanings §3)
 * @param noItems sentences that declare that there are no items
 * @param signedDateLabels labels of a signing day above a table
 * @param unitLabels labels of a unit above a table
 * @param footerStarts first words of a signature block
 * @param subtotalStarts first words of a row of sums, after which the table goes on
 * @param letterheads lines that stand in a letterhead only
 * @param tickMarks what counts as a tick in a tick column
 * @param nullWords what counts as an empty cell
 */
public record TableWords(
    List<When<PeriodKind>> periods,
    List<When<Stage>> stages,
    @JsonProperty("commitment_states") List<When<CommitmentState>> commitmentStates,
    Supplement supplement,
    @JsonProperty("no_items") List<String> noItems,
    @JsonProperty("signed_date_labels") List<String> signedDateLabels,
    @JsonProperty("unit_labels") List<String> unitLabels,
    @JsonProperty("footer_starts") List<String> footerStarts,
    @JsonProperty("subtotal_starts") List<String> subtotalStarts,
    List<String> letterheads,
    @JsonProperty("tick_marks") List<String> tickMarks,
    @JsonProperty("null_words") List<String> nullWords)
    implements Serializable {

  /**
   * A word and what it says.
   *
   * @param when the words that must occur
   * @param is what they mean
   */
  public record When<T extends Enum<T>>(String when, T is) implements Serializable {}

  /**
   * Words of a supplement.
   *
   * @param any one of these must occur
   * @param none none of these may occur
   */
  public record Supplement(List<String> any, List<String> none) implements Serializable {}

  /** The words shipped with the product. */
  public static TableWords shipped() {
    return DataFile.shipped(TableWords.class, "table_words.yaml", TableWords.class);
  }

  /** The kind of period that a text names; empty when it names none. */
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
    String key = TextKey.ofWord(text);
    return supplement.any().stream().anyMatch(w -> key.contains(TextKey.ofWord(w)))
        && supplement.none().stream().noneMatch(w -> key.contains(TextKey.ofWord(w)));
  }

  private static <T extends Enum<T>> Optional<T> first(List<When<T>> rules, String text) {
    String key = TextKey.ofWord(text);
    return rules.stream()
        .filter(r -> key.contains(TextKey.ofWord(r.when())))
        .map(When::is)
        .findFirst();
  }
}
