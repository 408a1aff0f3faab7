package vn.camket.schemas.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of CSV data files: UTF-8 (a byte-order mark is tolerated), comma, RFC 4180
 * quoting, and exactly the declared header. What does not hold is told to a {@link ProblemSink}.
 */
public final class CsvFile {
  private final String name;
  private final List<String> header;
  private final ProblemSink problems;

  /**
   * @param name how to call the file in a problem
   * @param header its columns, in order
   * @param problems where problems are told
   */
  public CsvFile(String name, List<String> header, ProblemSink problems) {
    this.name = name;
    this.header = List.copyOf(header);
    this.problems = problems;
  }

  /** The rows of a file; a missing file is a problem and has no rows. */
  public List<CsvRow> read(Path file) {
    try {
      return parse(strictUtf8(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      problems.problem(name, 0, "is missing; make it with the header " + String.join(",", header));
    } catch (CharacterCodingException e) {
      problems.problem(name, 0, "is not UTF-8; save it again as 'CSV UTF-8'");
    } catch (IOException e) {
      problems.problem(name, 0, "cannot be read: " + e);
    }
    return List.of();
  }

  /** The rows of a text. */
  public List<CsvRow> parse(String text) {
    List<CsvRow> rows = new ArrayList<>();
    int line = 0;
    try (CsvReader<CsvRecord> csv = reader(text)) {
      for (CsvRecord row : csv) {
        boolean first = line == 0;
        line = Math.toIntExact(row.getStartingLineNumber());
        if (!first) {
          rows.add(row(row, line));
        } else if (!isHeader(row, line)) {
          return List.of();
        }
      }
    } catch (CsvParseException e) {
      problems.problem(name, line + 1, "no well-formed CSV from here on: " + reason(e));
    } catch (IOException e) {
      throw new IllegalStateException("A text has no input errors", e);
    }
    if (line == 0) {
      problems.problem(name, 0, "is empty; its first line must be " + String.join(",", header));
    }
    rows.removeIf(row -> !row.isSound());
    return rows;
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private boolean isHeader(CsvRecord row, int line) {
    List<String> found = row.getFields().stream().map(String::strip).toList();
    if (found.equals(header)) {
      return true;
    }
    problems.problem(
        name,
        line,
        "the header is '" + String.join(",", found) + "', not '" + String.join(",", header) + "'");
    return false;
  }

  private CsvRow row(CsvRecord source, int line) {
    CsvRow row = new CsvRow(name, line, header, source.getFields(), problems);
    if (source.getFieldCount() != header.size()) {
      row.problem("has " + source.getFieldCount() + " fields, not " + header.size());
    }
    return row;
  }

  private static String strictUtf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static @Nullable String reason(CsvParseException e) {
    Throwable cause = e.getCause();
    return cause == null ? e.getMessage() : cause.getMessage();
  }
}
