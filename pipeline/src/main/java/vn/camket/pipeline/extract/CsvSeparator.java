package vn.camket.pipeline.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;

/**
 * The separator of a CSV: the one under which most records have the same number of fields. When
 * several divide equally well, the one that is rarest within texts and numbers is taken (tab,
 * semicolon, bar, then comma), and that is told.
 *
 * @param character the separator; a comma when none separates anything
 * @param name its name, for the record
 * @param note what readers of findings should know; null when it is clear
 */
record CsvSeparator(char character, String name, @Nullable ReadNote note) {
  private static final Map<Character, String> NAMES = names();
  private static final int RECORDS = 60;

  private static Map<Character, String> names() {
    Map<Character, String> names = new LinkedHashMap<>();
    names.put('\t', "dấu tab");
    names.put(';', "dấu chấm phẩy");
    names.put('|', "dấu gạch đứng");
    names.put(',', "dấu phẩy");
    return names;
  }

  /**
   * @param head the beginning of the text
   */
  static CsvSeparator of(String head) {
    Map<Character, Fit> fits = new LinkedHashMap<>();
    NAMES.keySet().forEach(c -> fits.put(c, fit(head, c)));
    Fit most = Collections.max(fits.values());
    List<Character> equal = fits.keySet().stream().filter(c -> most.equals(fits.get(c))).toList();
    char best = most.divided() == 0 ? ',' : equal.get(0);
    boolean clear = equal.size() == 1 || most.ofOneWidth() < 2;
    return new CsvSeparator(best, name(best), clear ? null : note(equal));
  }

  /** How well a separator divides: records that have one width, and records that it divides. */
  private record Fit(int ofOneWidth, int divided) implements Comparable<Fit> {
    @Override
    public int compareTo(Fit other) {
      return Comparator.comparingInt(Fit::ofOneWidth)
          .thenComparingInt(Fit::divided)
          .compare(this, other);
    }
  }

  private static ReadNote note(List<Character> equal) {
    String others =
        equal.stream().skip(1).map(CsvSeparator::name).collect(Collectors.joining(", "));
    return ReadNote.onFile(
        FindingKind.AMBIGUOUS_SEPARATOR,
        "đọc theo " + name(equal.get(0)) + "; " + others + " cũng chia đều các dòng");
  }

  private static String name(char separator) {
    return NAMES.getOrDefault(separator, "");
  }

  private static Fit fit(String head, char separator) {
    Map<Integer, Integer> recordsByWidth = new HashMap<>();
    for (int width : widths(head, separator)) {
      if (width > 1) {
        recordsByWidth.merge(width, 1, Integer::sum);
      }
    }
    int most = recordsByWidth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int all = recordsByWidth.values().stream().mapToInt(Integer::intValue).sum();
    return new Fit(most, all);
  }

  private static List<Integer> widths(String head, char separator) {
    List<Integer> widths = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(head)) {
      for (CsvRecord csv : reader) {
        if (widths.size() == RECORDS) {
          break;
        }
        widths.add(csv.getFieldCount());
      }
    } catch (IOException | CsvParseException e) {
      return widths;
    }
    return widths;
  }
}
