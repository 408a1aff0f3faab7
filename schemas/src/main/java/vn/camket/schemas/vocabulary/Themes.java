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

  private record Named(Theme theme, int line) {}

  private final LinkedHashMap<String, Theme> byId = new LinkedHashMap<>();
  private final LinkedHashMap<String, ThemePhrase> byKey;

  private Themes(Map<String, ThemePhrase> byKey) {
    this.byKey = new LinkedHashMap<>(byKey);
    byKey.values().forEach(p -> byId.put(p.theme().themeId(), p.theme()));
  }

  /**
   * Reads the shipped phrases and the home's {@code themes.csv}, which override them. A home may
   * add themes and rename shipped ones.
   *
   * @param homeVocabularyDir folder of the home's words; null for the shipped ones alone
   * @throws DataFileException naming every problem
   */
  public static Themes load(@Nullable Path homeVocabularyDir) {
    Map<String, Named> firstByTheme = new HashMap<>();
    return new Themes(
        new VocabularyFile<>(
                "themes.csv",
                HEADER,
                (row, origin) -> phrase(row, origin, firstByTheme),
                ThemePhrase::key,
                (a, b) -> a.theme().themeId().equals(b.theme().themeId()))
            .load(homeVocabularyDir));
  }

  /** The theme that a cell names; empty when the vocabulary does not know it. */
  public Optional<Theme> find(String text) {
    return phrase(text).map(p -> byId.get(p.theme().themeId()));
  }

  /** The phrase that a cell holds; empty when the vocabulary does not know it. */
  public Optional<ThemePhrase> phrase(String text) {
    return Optional.ofNullable(byKey.get(WordKey.of(text)));
  }

  /** The theme of that identifier; empty when there is none. */
  public Optional<Theme> byId(String themeId) {
    return Optional.ofNullable(byId.get(themeId));
  }

  /** All themes, in the order of the vocabulary. */
  public List<Theme> all() {
    return List.copyOf(byId.values());
  }

  /** All phrases, shipped ones first. */
  public List<ThemePhrase> phrases() {
    return List.copyOf(byKey.values());
  }

  /** SHA-256 of the content. */
  public String fingerprint() {
    TreeMap<String, String> idByKey = new TreeMap<>();
    byKey.forEach((key, phrase) -> idByKey.put(key, phrase.theme().themeId()));
    return Fingerprint.of(List.of(new TreeMap<>(byId), idByKey));
  }

  private static @Nullable ThemePhrase phrase(
      CsvRow row, AliasOrigin origin, Map<String, Named> firstByTheme) {
    String id = row.required("theme_id");
    String name = row.required("name_vi");
    String text = row.required("phrase");
    if (id == null || name == null || text == null) {
      return null;
    }
    Theme theme = new Theme(id, name);
    Named first = firstByTheme.putIfAbsent(origin + " " + id, new Named(theme, row.line()));
    if (first != null && !first.theme().nameVi().equals(name)) {
      row.problem(
          "theme " + id + " is named '" + first.theme().nameVi() + "' in line " + first.line());
    }
    return new ThemePhrase(WordKey.of(text), text, theme, origin);
  }
}
