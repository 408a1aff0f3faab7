package vn.camket.jobs.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.FileContent;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.pipeline.extract.RowCursor;
import vn.camket.pipeline.extract.SheetReader;
import vn.camket.pipeline.extract.UnreadableFileException;
import vn.camket.pipeline.layout.AmbiguousTable;
import vn.camket.pipeline.layout.DataRow;
import vn.camket.pipeline.layout.HeaderTrial;
import vn.camket.pipeline.layout.NearestLayout;
import vn.camket.pipeline.layout.NoItemsRow;
import vn.camket.pipeline.layout.RowCounts;
import vn.camket.pipeline.layout.SheetWithoutTable;
import vn.camket.pipeline.layout.SourceTable;
import vn.camket.pipeline.layout.TableScanner;
import vn.camket.pipeline.layout.TableSink;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.vocabulary.TableWords;

/** What a file's headers are by the layouts. */
public final class FileTrial {
  /** Rows of the first sheet that a draft looks at. */
  private static final int FIRST_ROWS = 500;

  private final List<Header> headers = new ArrayList<>();
  private final List<String> sheetsWithoutHeader = new ArrayList<>();

  private FileTrial() {}

  /**
   * A header, and how many items stand below it.
   *
   * @param trial how the layouts were tried on it
   * @param items rows that are items
   */
  public record Header(HeaderTrial trial, int items) {}

  /**
   * Tries the layouts on every sheet that is not hidden.
   *
   * @throws UncheckedIOException when there is no such file, or it cannot be read
   */
  public static FileTrial of(Path file, LayoutCatalog layouts, TableWords words) {
    FileTrial trial = new FileTrial();
    TableScanner scanner = new TableScanner(layouts, words);
    List<RawRow> sheet = new ArrayList<>();
    for (RawRow row : rows(file, Integer.MAX_VALUE)) {
      if (!sheet.isEmpty() && sheet.get(0).sheetIndex() != row.sheetIndex()) {
        trial.scan(scanner, sheet);
        sheet.clear();
      }
      sheet.add(row);
    }
    if (!sheet.isEmpty()) {
      trial.scan(scanner, sheet);
    }
    return trial;
  }

  /** The first rows of the first sheet that is not hidden. */
  public static List<RawRow> firstRows(Path file) {
    List<RawRow> rows = rows(file, FIRST_ROWS);
    return rows.stream().filter(r -> r.sheetIndex() == rows.get(0).sheetIndex()).toList();
  }

  private static List<RawRow> rows(Path file, int most) {
    if (!Files.isRegularFile(file)) {
      throw new UncheckedIOException(
          file + ": there is no such file", new NoSuchFileException(file.toString()));
    }
    List<RawRow> rows = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    try (RowCursor cursor = SheetReader.byContent().open(FileContent.of(file), name)) {
      for (@Nullable RawRow row = cursor.next();
          row != null && rows.size() < most;
          row = cursor.next()) {
        if (!cursor.hidden()) {
          rows.add(row);
        }
      }
    } catch (UnreadableFileException e) {
      throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
    }
    return rows;
  }

  private void scan(TableScanner scanner, List<RawRow> sheet) {
    Listener listener = new Listener();
    scanner.scan(sheet, listener);
    headers.addAll(listener.found);
    if (listener.found.isEmpty()) {
      sheetsWithoutHeader.add(sheet.get(0).sheetName());
    }
  }

  /** The headers, in the order of the file. */
  public List<Header> headers() {
    return List.copyOf(headers);
  }

  /** Sheets in which nothing looks like a header. */
  public List<String> sheetsWithoutHeader() {
    return List.copyOf(sheetsWithoutHeader);
  }

  /** Whether there is a header, and each has exactly one layout. */
  public boolean fits() {
    return !headers.isEmpty() && headers.stream().allMatch(h -> h.trial().chosen().size() == 1);
  }

  /** Takes what the scanner finds in one sheet. */
  private static final class Listener implements TableSink {
    private final List<Header> found = new ArrayList<>();

    @Override
    public void tried(HeaderTrial trial) {
      found.add(new Header(trial, 0));
    }

    @Override
    public void row(DataRow row) {
      Header last = found.remove(found.size() - 1);
      found.add(new Header(last.trial(), last.items() + 1));
    }

    @Override
    public void table(SourceTable table) {}

    @Override
    public void noItems(NoItemsRow row) {}

    @Override
    public void tableWithoutLayout(NearestLayout nearest) {}

    @Override
    public void ambiguous(AmbiguousTable table) {}

    @Override
    public void sheetWithoutTable(SheetWithoutTable sheet) {}

    @Override
    public void end(RowCounts counts) {}
  }
}
