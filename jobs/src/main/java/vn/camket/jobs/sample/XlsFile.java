package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes a grid as a workbook of Excel 97-2003. */
final class XlsFile {
  private final HSSFWorkbook book;
  private final Look look;
  private final Map<String, HSSFCellStyle> styles = new HashMap<>();

  private XlsFile(HSSFWorkbook book, Look look) {
    this.book = book;
    this.look = look;
  }

  static void write(Path file, Grid grid, Look look) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      new XlsFile(book, look).fill(grid);
      book.write(out);
    }
  }

  private void fill(Grid grid) {
    HSSFSheet sheet = book.createSheet(look.spell("Biểu cam kết"));
    for (int i = 0; i < grid.height(); i++) {
      HSSFRow row = sheet.createRow(i);
      List<Cell> cells = grid.rows().get(i).cells();
      for (int column = 0; column < cells.size(); column++) {
        put(row, column, cells.get(column));
      }
    }
    for (Grid.Merge merge : grid.merges()) {
      sheet.addMergedRegion(
          new CellRangeAddress(merge.top(), merge.bottom(), merge.left(), merge.right()));
    }
  }

  private void put(HSSFRow row, int column, Cell cell) {
    if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
      row.createCell(column).setCellValue(look.spell(text.text()));
    } else if (cell instanceof Cell.Figure figure) {
      row.createCell(column).setCellValue(figure.value());
      format(row, column, figure.format());
    } else if (cell instanceof Cell.Day day) {
      row.createCell(column).setCellValue(day.day());
      format(row, column, "dd/mm/yyyy");
    } else if (cell instanceof Cell.Formula formula) {
      row.createCell(column).setCellFormula(formula.formula());
    }
  }

  private void format(HSSFRow row, int column, String format) {
    if (!format.isEmpty()) {
      row.getCell(column).setCellStyle(styles.computeIfAbsent(format, this::style));
    }
  }

  private HSSFCellStyle style(String format) {
    HSSFCellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
