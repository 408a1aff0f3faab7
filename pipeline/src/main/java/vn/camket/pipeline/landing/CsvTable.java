package vn.camket.pipeline.landing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the home's own CSV files: UTF-8, a fixed header, LF. */
public final class CsvTable {
  private final String name;
  private final List<String> header;

  /**
   * @param name key of the file in the home, for errors
   * @param header names of the columns, in order
   */
  public CsvTable(String name, List<String> header) {
    this.name = name;
    this.header = header;
  }

  /** A line of the file with the number by which an editor shows it. */
  public record Line(int lineNo, List<String> fields) {}

  /**
   * Lines below the header, of any width.
   *
   * @throws LandingException when the file is no UTF-8 CSV or has another header
   */
  List<Line> lines(byte[] content) {
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text(content))) {
      for (CsvRecord csv : reader) {
        lines.add(new Line(Math.toIntExact(csv.getStartingLineNumber()), csv.getFields()));
      }
    } catch (CsvParseException | IOException e) {
      throw unusable(e);
    }
    if (lines.isEmpty() || !lines.get(0).fields().equals(header)) {
      throw new LandingException(
          name + ": the first line must be " + String.join(",", header), null);
    }
    return lines.subList(1, lines.size());
  }

  /**
   * Lines below the header, each as wide as the header.
   *
   * @throws LandingException also when a line has another number of fields
   */
  public List<Line> fullLines(byte[] content) {
    List<Line> lines = lines(content);
    for (Line line : lines) {
      if (line.fields().size() != header.size()) {
        throw malformed(line, null);
      }
    }
    return lines;
  }

  /** The file with these lines below the header. */
  public byte[] bytes(List<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The error of a line that cannot be understood. */
  public LandingException malformed(Line line, @Nullable Throwable cause) {
    return new LandingException(
        name + " line " + line.lineNo() + " is damaged; restore the file from a backup", cause);
  }

  private String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unusable(e);
    }
  }

  private LandingException unusable(Exception e) {
    return new LandingException(
        name + " is no CSV in UTF-8 (" + e.getMessage() + "); save it as UTF-8 again", e);
  }
}
