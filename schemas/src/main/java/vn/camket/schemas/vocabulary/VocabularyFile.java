package vn.camket.schemas.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvFile;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/**
 * A vocabulary of phrases: the shipped CSV file, then the home's of the same name, whose lines
 * override the shipped ones by key. All problems of both are told at once.
 *
 * @param <T> a phrase and what it means
 */
final class VocabularyFile<T> {
  private record Line<T>(int number, T value) {}

  private final String name;
  private final CsvFile file;
  private final BiFunction<CsvRow, AliasOrigin, @Nullable T> valueOf;
  private final Function<T, String> keyOf;
  private final BiPredicate<T, T> sameMeaning;
  private final List<String> problems = new ArrayList<>();

  VocabularyFile(
      String name,
      List<String> header,
      BiFunction<CsvRow, AliasOrigin, @Nullable T> valueOf,
      Function<T, String> keyOf,
      BiPredicate<T, T> sameMeaning) {
    this.name = name;
    this.file = new CsvFile(name, header, this::problem);
    this.valueOf = valueOf;
    this.keyOf = keyOf;
    this.sameMeaning = sameMeaning;
  }

  /**
   * The values by key, shipped ones first.
   *
   * @param homeVocabularyDir folder of the home's words; null when there is none
   * @throws DataFileException naming every problem
   */
  Map<String, T> load(@Nullable Path homeVocabularyDir) {
    Map<String, T> values = new LinkedHashMap<>();
    addAll(
        file.parse(DataFile.shippedText(VocabularyFile.class, name)), AliasOrigin.SHIPPED, values);
    Path home = homeVocabularyDir == null ? null : homeVocabularyDir.resolve(name);
    if (home != null && Files.exists(home)) {
      addAll(file.read(home), AliasOrigin.HOME, values);
    }
    if (!problems.isEmpty()) {
      throw new DataFileException(String.join("\n", problems), null);
    }
    return values;
  }

  private void addAll(List<CsvRow> rows, AliasOrigin origin, Map<String, T> values) {
    Map<String, Line<T>> own = new HashMap<>();
    for (CsvRow row : rows) {
      T value = valueOf.apply(row, origin);
      if (value == null || !row.isSound()) {
        continue;
      }
      String key = keyOf.apply(value);
      Line<T> earlier = own.putIfAbsent(key, new Line<>(row.line(), value));
      if (earlier == null) {
        values.remove(key);
        values.put(key, value);
      } else if (!sameMeaning.test(earlier.value(), value)) {
        row.problem(
            "the phrase '" + key + "' already means something else, by line " + earlier.number());
      }
    }
  }

  private void problem(String fileName, int line, String reason) {
    problems.add(fileName + (line == 0 ? "" : " line " + line) + ": " + reason);
  }
}
