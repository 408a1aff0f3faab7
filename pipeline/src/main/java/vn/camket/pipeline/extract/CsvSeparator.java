package vn.camket.pipeline.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the separator of a CSV: the one under which most records have the same number of fields,
 * then the one that gives more fields; a comma when none separates anything.
 */
final class CsvSeparator {
  private static final List<Character> CANDIDATES = List.of(',', ';', '\t');
  private static final int RECORDS = 60;

  private CsvSeparator() {}

  /**
   * @param head the beginning of the text
   */
  static char of(String head) {
    char best = ',';
    Fit bestFit = new Fit(0, 0);
    for (char candidate : CANDIDATES) {
      Fit fit = fit(head, candidate);
      if (fit.betterThan(bestFit)) {
        best = candidate;
        bestFit = fit;
      }
    }
    return best;
  }

  private record Fit(int records, int width) {
    boolean betterThan(Fit other) {
      return records != other.records ? records > other.records : width > other.width;
    }
  }

  private static Fit fit(String head, char separator) {
    Map<Integer, Integer> recordsByWidth = new HashMap<>();
    for (int width : widths(head, separator)) {
      if (width > 1) {
        recordsByWidth.merge(width, 1, Integer::sum);
      }
    }
    Fit best = new Fit(0, 0);
    for (var entry : recordsByWidth.entrySet()) {
      Fit fit = new Fit(entry.getValue(), entry.getKey());
      best = fit.betterThan(best) ? fit : best;
    }
    return best;
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
    } catch (java.io.IOException | CsvParseException e) {
      return widths;
    }
    return widths;
  }
}
