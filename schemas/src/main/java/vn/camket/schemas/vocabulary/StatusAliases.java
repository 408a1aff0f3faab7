package vn.camket.schemas.vocabulary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.yaml.DataFileException;

/**
 * Phrases that files use for a status: an alias table, not a pattern, because official documents
 * have slips in exactly these words (domain §1.5). Immutable and serializable.
 */
public final class StatusAliases implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> HEADER =
      List.of("phrase", "completion_state", "timeliness", "drops");

  private final LinkedHashMap<String, StatusAlias> byKey;

  private StatusAliases(Map<String, StatusAlias> byKey) {
    this.byKey = new LinkedHashMap<>(byKey);
  }

  /**
   * Reads the shipped phrases and the home's {@code status_aliases.csv}, which override them.
   *
   * @param homeVocabularyDir folder of the home's words; null for the shipped ones alone
   * @throws DataFileException naming every problem
   */
  public static StatusAliases load(@Nullable Path homeVocabularyDir) {
    return new StatusAliases(
        new VocabularyFile<>(
                "status_aliases.csv",
                HEADER,
                StatusAliases::alias,
                StatusAlias::key,
                StatusAliases::sameMeaning)
            .load(homeVocabularyDir));
  }

  /** The phrase that a cell holds; empty when the vocabulary does not know it. */
  public Optional<StatusAlias> find(String text) {
    return Optional.ofNullable(byKey.get(WordKey.of(text)));
  }

  /** All phrases, shipped ones first. */
  public List<StatusAlias> all() {
    return List.copyOf(byKey.values());
  }

  /** SHA-256 of the content, whatever the order of the lines. */
  public String fingerprint() {
    return Fingerprint.of(new TreeMap<>(byKey));
  }

  private static boolean sameMeaning(StatusAlias a, StatusAlias b) {
    return a.completionState() == b.completionState()
        && a.timeliness() == b.timeliness()
        && a.drops() == b.drops();
  }

  private static @Nullable StatusAlias alias(CsvRow row, AliasOrigin origin) {
    String phrase = row.required("phrase");
    boolean byDueDate = row.text("completion_state").equals(StatusAlias.BY_DUE_DATE);
    CompletionState state = byDueDate ? null : row.word("completion_state", CompletionState.class);
    Timeliness timeliness = row.optionalWord("timeliness", Timeliness.class);
    String drops = row.text("drops");
    if (!drops.equals("true") && !drops.equals("false")) {
      row.problem("drops is '" + drops + "', not true or false");
    }
    if (drops.equals("true") && state != CompletionState.CHANGED) {
      row.problem("only a phrase for CHANGED drops an item");
    }
    return phrase == null
        ? null
        : new StatusAlias(
            WordKey.of(phrase), phrase, state, timeliness, drops.equals("true"), origin);
  }
}
