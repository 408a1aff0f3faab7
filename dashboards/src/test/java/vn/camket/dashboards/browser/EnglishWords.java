package vn.camket.dashboards.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.schemas.served.ServedColumn;
import vn.camket.schemas.served.ServedDatabase;
import vn.camket.schemas.yaml.DataFile;

/**
 * The English that a page may speak: words of Superset's texts, and of the English descriptions of
 * what the product serves, that no Vietnamese text of either uses too.
 */
final class EnglishWords {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\d._/@-])[A-Za-z]{3,}(?![\\p{L}\\d_/@-]|\\.\\w)");

  /** The description of a column lists its codes, which are names of the data. */
  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z\\d_]+\\b");

  private static final String DATA =
      "select distinct item_text from rpt_board_items union select unit_name from rpt_unit"
          + " union select unit_label from rpt_unit_label";

  private static final Pattern ENTRY =
      Pattern.compile("^(msgid|msgid_plural|msgstr(?:\\[\\d])?)? ?\"(.*)\"$");

  private final Set<String> words;
  private final List<Pattern> allowed;

  private EnglishWords(Set<String> words, List<Pattern> allowed) {
    this.words = words;
    this.allowed = allowed;
  }

  /**
   * Those of the catalogue and of the columns, with the reviewed list of what may stay. What stands
   * in the data is no English: names of units, texts of items.
   */
  static EnglishWords of(SampleProvince province) {
    Path catalogue =
        province
            .installation()
            .resolve("dashboards/runtime/translations/vi/LC_MESSAGES/messages.po");
    Set<String> english = new HashSet<>();
    Set<String> vietnamese = new HashSet<>();
    Set<String> into = english;
    try {
      for (String line : Files.readAllLines(catalogue)) {
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
          if (entry.group(1) != null) {
            into = entry.group(1).startsWith("msgstr") ? vietnamese : english;
          }
          collect(entry.group(2), into);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ServedDatabase served : List.of(ServedDatabase.mart(), ServedDatabase.ops())) {
      for (ServedColumn column : served.columns()) {
        collect(CODE.matcher(column.doc()).replaceAll(" "), english);
        collect(column.labelVi(), vietnamese);
      }
    }
    Mart.of(province).rows(DATA).forEach(text -> collect(text, vietnamese));
    english.removeAll(vietnamese);
    return new EnglishWords(english, allowed());
  }

  private static List<Pattern> allowed() {
    return DataFile.shippedText(EnglishWords.class, "/vn/camket/dashboards/english_allowed.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Pattern::compile)
        .toList();
  }

  private static void collect(String text, Set<String> into) {
    Matcher word = WORD.matcher(text.replaceAll("\\\\.|%\\(\\w+\\)s|<[^>]*>", " "));
    while (word.find()) {
      into.add(word.group().toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a text of a page holds an English word and is not allowed. */
  boolean speaks(String text) {
    Set<String> found = new HashSet<>();
    collect(text, found);
    found.retainAll(words);
    return !found.isEmpty() && allowed.stream().noneMatch(p -> p.matcher(text).find());
  }
}
