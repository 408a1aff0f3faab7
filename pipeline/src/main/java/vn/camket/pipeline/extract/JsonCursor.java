package vn.camket.pipeline.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of a JSON text; see {@link JsonSheets}. */
final class JsonCursor implements RowCursor {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  private final List<JsonSheets.Sheet> sheets;
  private int sheet;
  private int row;
  private long rows;

  private JsonCursor(List<JsonSheets.Sheet> sheets) {
    this.sheets = sheets;
  }

  static JsonCursor open(FileContent content, ReadLimits limits) throws UnreadableFileException {
    TimeBudget budget = TimeBudget.of(FileKind.JSON, limits);
    try (JsonParser json = FACTORY.createParser(content.open())) {
      return new JsonCursor(new JsonSheets(json, limits, budget).read());
    } catch (JsonProcessingException e) {
      throw broken(place(e), e);
    } catch (IOException | RuntimeException e) {
      throw broken("không đọc được JSON", e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? "JSON sai cú pháp"
        : "JSON sai cú pháp ở dòng " + at.getLineNr() + ", cột " + at.getColumnNr();
  }

  private static UnreadableFileException broken(String whatVi, Exception e) {
    return new UnreadableFileException(Unreadable.broken(FileKind.JSON, whatVi), e);
  }

  @Override
  public @Nullable RawRow next() throws UnreadableFileException {
    while (sheet < sheets.size()) {
      JsonSheets.Sheet open = sheets.get(sheet);
      if (row == open.rows().size()) {
        sheet++;
        row = 0;
        continue;
      }
      List<RawCell> cells = open.rows().get(row++);
      if (!cells.isEmpty()) {
        rows++;
        return new RawRow(open.name(), sheet, row, List.copyOf(cells));
      }
    }
    return null;
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public ReadableFile read() {
    return new ReadableFile(FileKind.JSON, sheets.size(), 0, rows);
  }

  @Override
  public void close() {}
}
