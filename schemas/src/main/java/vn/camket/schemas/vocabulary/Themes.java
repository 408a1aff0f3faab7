package vn.camket.schemas.vocabulary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.yaml.DataFileException;

/** Phrases that files use for the theme of an item. Immutable and serializable. */
public final class Themes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> HEADER = List.of("theme_id", "name_vi", "phrase");

  private record Phrase(String key, Theme theme, int line) {}

  private final LinkedHashMap<String, Theme> byId = new LinkedHashMap<>();
  private final TreeMap<String, String> idByKey = new TreeMap<>();

  private Themes(Iterable<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      byId.put(phrase.theme().themeId(), phrase.theme());
      idByKey.put(phrase.key(), phrase.theme().themeId());
    }
  }

  /**
   * Reads the shipped phrases and the home's {@code themes.csv}, which override them. A home may
   * add themes and rename shipped ones.
   *
   * @param homeVocabularyDir folder of the home's words; null for the shipped ones alone
   * @throws DataFileException naming every problem
   */
  public static Themes load(@Nullable Path homeVocabularyDir) {
    Map<String, Phrase> firstByTheme = new HashMap<>();
    Map<String, Phrase> phrases =
        new VocabularyFile<>(
                "themes.csv",
                HEADER,
                (row, origin) -> phrase(row, origin, firstByTheme),
                Phrase::key,
                (a, b) -> a.theme().themeId().equals(b.theme().themeId()))
            .load(homeVocabularyDir);
    return new Themes(phrases.values());
  }

  /** The theme that a cell names; empty when the vocabulary does not know it. */
  public Optional<Theme> find(String text) {
    return Optional.ofNullable(idByKey.get(WordKey.of(text))).map(byId::get);
  }

  /** All themes, in the order of the vocabulary. */
  public List<Theme> all() {
    return List.copyOf(byId.values());
  }

  /** SHA-256 of the content. */
  public String fingerprint() {
    return Fingerprint.of(List.of(new TreeMap<>(byId), idByKey));
  }

  private static @Nullable Phrase phrase(
      CsvRow row, AliasOrigin origin, Map<String, Phrase> firstByTheme) {
    String id = row.required("theme_id");
    String name = row.required("name_vi");
    String text = row.required("phrase");
    if (id == null || name == null || text == null) {
      return null;
    }
    Phrase phrase = new Phrase(WordKey.of(text), new Theme(id, name), row.line());
    Phrase first = firstByTheme.putIfAbsent(origin + " " + id, phrase);
    if (first != null && !first.theme().nameVi().equals(name)) {
      row.problem(
          "theme " + id + " is named '" + first.theme().nameVi() + "' in line " + first.line());
    }
    return phrase;
  }
}
