package vn.camket.jobs.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV, UTF-8, RFC 4180: for programs as it is, or for Excel with a byte order mark. */
public final class CsvRows implements RowWriter {
  /** A sign of a formula at the beginning, also behind what is not seen. */
  private static final Pattern STARTS_A_FORMULA =
      Pattern.compile("^[\\s\\u00a0\\u200b\\ufeff]*[=+@＝＋－＠\\-]|^[\\t\\r]");

  /** The same behind a semicolon or tab, where Excel of another locale begins a new cell. */
  private static final Pattern BEHIND_A_SEPARATOR =
      Pattern.compile("([;\\t][\\s\\u00a0\\u200b\\ufeff]*)(?=[=@＝＠]|[+＋－\\-][\\w(])");

  private final Writer text;
  private final CsvWriter csv;
  private final boolean forExcel;

  /**
   * @param out where it goes; not closed here
   * @param forExcel with a byte order mark, and with an apostrophe before a text that Excel would
   *     take for a formula
   */
  public CsvRows(OutputStream out, boolean forExcel) {
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    this.forExcel = forExcel;
  }

  @Override
  public void begin(List<Head> heads) {
    if (forExcel) {
      write("\uFEFF");
    }
    csv.writeRecord(heads.stream().map(h -> forExcel ? guarded(h.name()) : h.name()).toList());
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      String cell = Plain.of(value);
      cells.add(cell == null ? "" : guarded(cell, value));
    }
    csv.writeRecord(cells);
  }

  @Override
  public void end() {
    try {
      csv.flush();
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The CSV cannot be written", e);
    }
  }

  private String guarded(String cell, @Nullable Object value) {
    return forExcel && value instanceof String ? guarded(cell) : cell;
  }

  private static String guarded(String text) {
    String begun = STARTS_A_FORMULA.matcher(text).find() ? "'" + text : text;
    return BEHIND_A_SEPARATOR.matcher(begun).replaceAll("$1'");
  }

  private void write(String mark) {
    try {
      text.write(mark);
    } catch (IOException e) {
      throw new UncheckedIOException("The CSV cannot be written", e);
    }
  }
}
