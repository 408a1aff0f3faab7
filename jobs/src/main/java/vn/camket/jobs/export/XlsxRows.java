package vn.camket.jobs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.Plain;
import vn.camket.jobs.output.RowWriter;

/**
 * XLSX, streamed. Texts are texts, never formulas; days are days. A sheet that is full goes on in
 * the next.
 */
public final class XlsxRows implements RowWriter {
  /** Rows that a sheet of a spreadsheet can hold. */
  static final int ROWS_OF_A_SHEET = 1_048_576;

  /** Characters that a cell can hold. */
  static final int CHARACTERS_OF_A_CELL = 32_767;

  private static final int ROWS_IN_MEMORY = 1_000;

  private final Workbook workbook;
  private final String name;
  private final int rowsOfASheet;
  private List<Head> heads = List.of();
  private @Nullable Worksheet sheet;
  private int sheets;
  private int nextRow;
  private long cut;

  /**
   * @param out where it goes; not closed here
   * @param name name of the sheet
   */
  public XlsxRows(OutputStream out, String name) {
    this(out, name, ROWS_OF_A_SHEET);
  }

  XlsxRows(OutputStream out, String name, int rowsOfASheet) {
    this.workbook = new Workbook(out, "camket", "1.0");
    this.name = name;
    this.rowsOfASheet = rowsOfASheet;
  }

  /** How many cells were too long for a spreadsheet and were cut. */
  public long cutCells() {
    return cut;
  }

  @Override
  public void begin(List<Head> columns) {
    this.heads = List.copyOf(columns);
    nextSheet();
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    if (nextRow == rowsOfASheet) {
      nextSheet();
    }
    Worksheet current = current();
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      if (value != null) {
        write(current, nextRow, column, value);
      }
    }
    nextRow++;
    if (nextRow % ROWS_IN_MEMORY == 0) {
      flush(current);
    }
  }

  @Override
  public void end() {
    try {
      current().finish();
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("The XLSX cannot be written", e);
    }
  }

  private void nextSheet() {
    try {
      if (sheet != null) {
        sheet.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The XLSX cannot be written", e);
    }
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    fresh.freezePane(0, 1);
    for (int column = 0; column < heads.size(); column++) {
      fresh.inlineString(0, column, heads.get(column).name());
      fresh.style(0, column).bold().set();
    }
    sheet = fresh;
    nextRow = 1;
  }

  private void write(Worksheet current, int row, int column, Object value) {
    if (value instanceof LocalDate date) {
      current.value(row, column, date);
      current.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof LocalDateTime time) {
      current.value(row, column, time);
      current.style(row, column).format("dd/mm/yyyy hh:mm:ss").set();
    } else if (value instanceof Boolean yes) {
      current.value(row, column, yes);
    } else if (value instanceof Number number && isExact(number)) {
      current.value(row, column, number);
    } else {
      current.inlineString(row, column, fitting(String.valueOf(Plain.of(value))));
    }
  }

  /** A spreadsheet keeps 15 digits; a longer whole number is written as text, in full. */
  private static boolean isExact(Number number) {
    if (number instanceof Double wide) {
      return Double.isFinite(wide);
    }
    return Math.abs(number.doubleValue()) < 1e15;
  }

  private String fitting(String text) {
    if (text.length() <= CHARACTERS_OF_A_CELL) {
      return text;
    }
    cut++;
    return text.substring(0, CHARACTERS_OF_A_CELL);
  }

  private Worksheet current() {
    if (sheet == null) {
      throw new IllegalStateException("begin() comes first");
    }
    return sheet;
  }

  private static void flush(Worksheet current) {
    try {
      current.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The XLSX cannot be written", e);
    }
  }
}
