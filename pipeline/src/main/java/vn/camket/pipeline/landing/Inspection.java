package vn.camket.pipeline.landing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.FileContent;
import vn.camket.pipeline.extract.FileReading;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.pipeline.extract.RowCursor;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.extract.SheetReader;
import vn.camket.pipeline.extract.UnreadableFileException;

/**
 * One reading of a content from its first row to its last, hidden sheets included, before anything
 * of it is kept. Its rows are held while they are few; those of a large file are read a second
 * time.
 */
final class Inspection {
  private static final int CELLS_HELD = 400_000;

  private final FileReading reading;
  private final boolean marked;
  private final @Nullable List<RawRow> rows;

  private Inspection(FileReading reading, boolean marked, @Nullable List<RawRow> rows) {
    this.reading = reading;
    this.marked = marked;
    this.rows = rows;
  }

  static Inspection of(
      SheetReader reader, SecrecyMark marks, FileContent content, String fileName) {
    List<RawRow> held = new ArrayList<>();
    boolean marked = false;
    long cells = 0;
    try (RowCursor cursor = reader.open(content, fileName)) {
      for (RawRow row = cursor.next(); row != null; row = cursor.next()) {
        marked |= marks.in(row).isPresent();
        cells += row.cells().size();
        if (cells > CELLS_HELD) {
          held.clear();
        } else if (!cursor.hidden()) {
          held.add(row);
        }
      }
      return new Inspection(cursor.read(), marked, cells > CELLS_HELD ? null : held);
    } catch (UnreadableFileException e) {
      return new Inspection(e.file(), marked, List.of());
    }
  }

  FileReading reading() {
    return reading;
  }

  /** Whether a mark of secrecy stands in it. */
  boolean marked() {
    return marked;
  }

  /** Rows of visible sheets; null when they were too many to hold. */
  @Nullable List<RawRow> rows() {
    return rows;
  }
}
