package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** A workbook of Excel 97-2003 gives the cells, formats, merges and hidden parts that it has. */
class AnOldWorkbookGivesItsCells {
  private final HSSFWorkbook book = new HSSFWorkbook();
  private final HSSFSheet sheet = book.createSheet("Biểu 1");

  @Test
  void textsNumbersDatesAndStoredResults() throws IOException {
    cell(1, 0).setCellValue("Nội dung");
    cell(1, 1).setCellValue(0.85);
    cell(1, 1).setCellStyle(format("0%"));
    cell(1, 2).setCellValue(LocalDate.of(2024, 6, 30));
    cell(1, 2).setCellStyle(format("dd/mm/yyyy"));
    cell(1, 3).setCellValue(true);
    HSSFCell sum = cell(3, 1);
    sum.setCellFormula("B2*2");
    sum.setCellValue(1.7);
    HSSFCell text = cell(3, 2);
    text.setCellFormula("\"a\"&\"b\"");
    text.setCellValue("ab");
    cell(3, 4).setCellErrorValue(FormulaError.REF);
    assertThat(Rows.of(bytes(), "a.xls"))
        .containsExactly(
            "Biểu 1!2 | A=Nội dung | B=0.85 [0%] | C=2024-06-30 [dd/mm/yyyy] | D=TRUE",
            "Biểu 1!4 | B=1.7 [General] | C=ab | E=#REF!");
  }

  @Test
  void hiddenSheetsAreNotReadAndHiddenRowsAreTold() throws IOException {
    cell(0, 0).setCellValue("a");
    cell(1, 0).setCellValue("b");
    sheet.getRow(1).setZeroHeight(true);
    book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("x");
    book.setSheetHidden(1, true);
    ReadableFile read = readable();
    assertThat(read.sheets() + "/" + read.hiddenSheets() + "/" + read.rows()).isEqualTo("1/1/2");
    assertThat(read.notes())
        .extracting(n -> n.kind() + " " + n.sheetName() + " " + n.rowNo() + " " + n.detail())
        .containsExactly("HIDDEN_ROWS Biểu 1 2 1 dòng (2)", "HIDDEN_SHEET Ẩn null Ẩn");
  }

  @Test
  void aCellMergedOverRowsCoversThem() throws IOException {
    cell(0, 0).setCellValue("1");
    cell(0, 1).setCellValue("quý II");
    cell(1, 0).setCellValue("2");
    cell(2, 0).setCellValue("3");
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
    List<RawRow> rows = Rows.raw(bytes(), "a.xls");
    assertThat(rows.get(1).cells()).extracting(RawCell::text).containsExactly("2");
    assertThat(rows.get(1).covered())
        .extracting(c -> c.letter() + "=" + c.text())
        .containsExactly("B=quý II");
    assertThat(rows.get(2).covered()).isEmpty();
  }

  @Test
  void theFontTellsTheCharacterSet() throws IOException {
    HSSFFont font = book.createFont();
    font.setFontName(".VnTimeH");
    HSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    cell(0, 0).setCellValue("tØnh uû");
    cell(0, 0).setCellStyle(style);
    cell(0, 1).setCellValue("thé");
    assertThat(Rows.of(bytes(), "a.xls")).containsExactly("Biểu 1!1 | A=TỈNH UỶ | B=thé");
    assertThat(readable().notes())
        .extracting(
            n -> n.kind() + " " + n.column() + n.rowNo() + " " + n.text() + ": " + n.detail())
        .containsExactly(
            "LEGACY_TEXT A1 tØnh uû: TCVN3 (phông .VnTimeH), 1 ô; ô này đọc là “TỈNH UỶ”");
  }

  @Test
  void aPasswordADamageAndAnotherContainerAreTold() throws IOException {
    cell(0, 0).setCellValue("a");
    byte[] whole = bytes();
    assertThat(Rows.of(Arrays.copyOf(whole, whole.length / 2), "a.xls"))
        .containsExactly("XLS BROKEN");
    try {
      Biff8EncryptionKey.setCurrentUserPassword("bí mật");
      byte[] locked = bytes();
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertThat(Rows.of(locked, "a.xls")).containsExactly("ENCRYPTED ENCRYPTED");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private ReadableFile readable() throws IOException {
    return (ReadableFile) Rows.reading(bytes(), ReadLimits.DEFAULT);
  }

  private HSSFCell cell(int row, int column) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  private HSSFCellStyle format(String code) {
    HSSFCellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(code));
    return style;
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
