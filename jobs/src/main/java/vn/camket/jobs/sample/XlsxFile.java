package vn.camket.jobs.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a grid as a spreadsheet whose bytes hang on nothing but the grid. */
final class XlsxFile {
  private static final LocalDateTime STAMP = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private static final Pattern MERGE = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");
  private static final Pattern MERGES = Pattern.compile("(" + MERGE + ")+");

  private XlsxFile() {}

  static void write(Path file, Grid grid, Look look) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "camket", "1.0")) {
      workbook.setCompressionLevel(Deflater.BEST_SPEED);
      fill(workbook.newWorksheet(look.spell("Biểu cam kết")), grid, look);
    }
    Files.write(file, restamped(file));
  }

  private static void fill(Worksheet sheet, Grid grid, Look look) {
    for (int row = 0; row < grid.height(); row++) {
      List<Cell> cells = grid.rows().get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        put(sheet, row, column, cells.get(column), look);
      }
      style(sheet, row, grid.rows().get(row));
    }
    for (Grid.Merge merge : grid.merges()) {
      sheet.range(merge.top(), merge.left(), merge.bottom(), merge.right()).merge();
    }
  }

  private static void put(Worksheet sheet, int row, int column, Cell cell, Look look) {
    if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
      sheet.value(row, column, look.spell(text.text()));
    } else if (cell instanceof Cell.Figure figure) {
      sheet.value(row, column, figure.value());
      format(sheet, row, column, figure.format());
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.day());
      format(sheet, row, column, "dd/mm/yyyy");
    } else if (cell instanceof Cell.Formula formula) {
      sheet.formula(row, column, formula.formula());
    }
  }

  private static void format(Worksheet sheet, int row, int column, String format) {
    if (!format.isEmpty()) {
      sheet.style(row, column).format(format).set();
    }
  }

  private static void style(Worksheet sheet, int row, Grid.Row content) {
    int last = content.cells().size() - 1;
    if (last < 0) {
      return;
    }
    switch (content.part()) {
      case TITLE -> sheet.style(row, 0).bold().fontSize(14).set();
      case HEADING ->
          sheet
              .range(row, 0, row, last)
              .style()
              .bold()
              .wrapText(true)
              .horizontalAlignment("center")
              .borderStyle("thin")
              .set();
      case SECTION -> sheet.range(row, 0, row, last).style().bold().borderStyle("thin").set();
      case DATA -> sheet.range(row, 0, row, last).style().borderStyle("thin").set();
      case PREAMBLE, FOOTER -> sheet.style(row, 0).italic().set();
    }
  }

  /**
   * The library writes the clock into the properties and into the zip entries, and merged ranges in
   * no order. Its zip is readable by the central directory only, hence not as a stream.
   */
  private static byte[] restamped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
        ZipEntry stamped = new ZipEntry(entry.getName());
        stamped.setTimeLocal(STAMP);
        to.putNextEntry(stamped);
        to.write(settled(entry.getName(), content(from, entry)));
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static byte[] settled(String entry, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (entry.startsWith("docProps/")) {
      text = CLOCK.matcher(text).replaceAll("2020-01-01T00:00:00Z");
    } else if (entry.startsWith("xl/worksheets/")) {
      text = MERGES.matcher(text).replaceAll(found -> sorted(found.group()));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sorted(String merges) {
    return String.join(
        "", MERGE.matcher(merges).results().map(MatchResult::group).sorted().toList());
  }
}
