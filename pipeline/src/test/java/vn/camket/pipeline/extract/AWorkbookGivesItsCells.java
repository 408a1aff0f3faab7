package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.finding.FindingKind;

/** What stands in a workbook arrives as text with address and number format. */
class AWorkbookGivesItsCells {
  @Test
  void writtenByALibrary() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Phụ lục");
      sheet.value(0, 0, "TỈNH ỦY QUẢNG TRỊ");
      sheet.range(0, 0, 0, 3).merge();
      sheet.value(3, 0, 1);
      sheet.value(3, 1, "Hoàn thành đường liên thôn");
      sheet.value(3, 2, 0.85);
      sheet.style(3, 2).format("0%").set();
      sheet.value(3, 3, LocalDate.of(2021, 4, 30));
      sheet.style(3, 3).format("dd/mm/yyyy").set();
      sheet.value(4, 2, 7.72);
      Worksheet second = book.newWorksheet("Tháng 2");
      second.value(1, 1, true);
    }
    assertThat(Rows.of(out.toByteArray(), "a.bin"))
        .containsExactly(
            "Phụ lục!1 | A=TỈNH ỦY QUẢNG TRỊ",
            "Phụ lục!4 | A=1 [General] | B=Hoàn thành đường liên thôn | C=0.85 [0%]"
                + " | D=2021-04-30 [dd/mm/yyyy]",
            "Phụ lục!5 | C=7.72 [General]",
            "Tháng 2!2 | B=TRUE");
  }

  @Test
  void numbersArePlain() {
    assertThat(
            Rows.of(
                HandMadeWorkbook.of(
                        "<row r=\"2\"><c r=\"A2\"><v>1.0</v></c><c r=\"B2\"><v>1.5E+9</v></c>"
                            + "<c r=\"C2\" s=\"1\"><v>7.7200000000000006E-2</v></c>"
                            + "<c r=\"D2\" s=\"2\"><v>45799</v></c><c r=\"E2\"><v>-0</v></c>"
                            + "<c r=\"AA2\"><v>1E-300</v></c></row>")
                    .formats("10", "#,##0")
                    .bytes(),
                "a.xlsx"))
        .containsExactly(
            "Biểu 1!2 | A=1 [General] | B=1500000000 [General] | C=0.0772 [0.00%]"
                + " | D=45799 [#,##0] | E=0 [General] | AA=0."
                + "0".repeat(299)
                + "1 [General]");
  }

  @Test
  void daysAreIso() {
    String cells =
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44316</v></c><c r=\"B1\" s=\"2\"><v>44316.75</v></c>"
            + "<c r=\"C1\" s=\"3\"><v>0.5</v></c><c r=\"D1\" s=\"4\"><v>59</v></c>"
            + "<c r=\"E1\" s=\"5\"><v>12</v></c></row>";
    String[] formats = {
      "14", "[$-42A]d/m/yyyy h:mm;@", "20", "&quot;ngày&quot; dd", "0 &quot;day&quot;"
    };
    assertThat(Rows.of(HandMadeWorkbook.of(cells).formats(formats).bytes(), "a.xlsx"))
        .containsExactly(
            "Biểu 1!1 | A=2021-04-30 [mm-dd-yy] | B=2021-04-30 [[$-42A]d/m/yyyy h:mm;@]"
                + " | C=0.5 [h:mm] | D=1900-02-28 [\"ngày\" dd] | E=12 [0 \"day\"]");
    assertThat(
            Rows.of(
                HandMadeWorkbook.of("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>42854</v></c></row>")
                    .formats("31")
                    .from1904()
                    .bytes(),
                "a.xlsx"))
        .containsExactly("Biểu 1!1 | A=2021-04-30 [yyyy-mm-dd]");
  }

  @Test
  void formulasGiveWhatWasComputed() {
    assertThat(
            Rows.of(
                HandMadeWorkbook.of(
                        "<row r=\"7\"><c r=\"A7\"><f>1/8</f><v>0.125</v></c>"
                            + "<c r=\"B7\" t=\"str\"><f>A1</f><v>Đạt</v></c>"
                            + "<c r=\"C7\" t=\"e\"><f>X</f><v>#REF!</v></c>"
                            + "<c r=\"D7\" t=\"e\"><v>#DIV/0!</v></c><c r=\"E7\"><f>A1</f></c>"
                            + "<c r=\"F7\" t=\"b\"><v>0</v></c></row>")
                    .bytes(),
                "a.xlsx"))
        .containsExactly("Biểu 1!7 | A=0.125 [General] | B=Đạt | C=#REF! | D=#DIV/0! | F=FALSE");
  }

  @Test
  void textIsKeptAsWritten() {
    assertThat(
            Rows.of(
                HandMadeWorkbook.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                            + "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                            + "<c r=\"D1\" t=\"inlineStr\"><is><t>tại chỗ</t></is></c></row>"
                            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>"
                            + "<row r=\"9\"><c t=\"s\"><v>3</v></c></row>")
                    .strings(
                        "<si><r><t>Hoàn </t></r><r><rPr><b/></rPr><t>thành</t></r>"
                            + "<rPh sb=\"0\" eb=\"1\"><t>âm đọc</t></rPh></si>"
                            + "<si><t>dòng 1\ndòng 2_x0009_hết</t></si><si><t> \u00a0 </t></si>"
                            + "<si><t>Vie\u0323\u0302t</t></si>")
                    .bytes(),
                "a.xlsx"))
        .containsExactly(
            "Biểu 1!1 | A=Hoàn thành | B=dòng 1\ndòng 2\thết | D=tại chỗ",
            "Biểu 1!9 | A=Vie\u0323\u0302t");
  }

  @Test
  void hiddenSheetsAreCountedOut() {
    byte[] book =
        HandMadeWorkbook.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
            .hiddenSheet("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
            .bytes();
    assertThat(Rows.of(book, "a.xlsx")).containsExactly("Biểu 1!1 | A=1 [General]");
    assertThat(Rows.reading(book, ReadLimits.DEFAULT))
        .isEqualTo(
            new ReadableFile(
                FileKind.XLSX,
                1,
                1,
                1,
                "",
                List.of(ReadNote.onSheet(FindingKind.HIDDEN_SHEET, "Ẩn", 1, "Ẩn"))));
  }

  @Test
  void mergedCellsHiddenRowsFontsAndErrors() {
    byte[] book =
        HandMadeWorkbook.of(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>7</v></c></row>"
                    + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" s=\"1\" t=\"inlineStr\"><is><t>tØnh</t></is></c>"
                    + "<c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref=\"B1:B2\"/></mergeCells><sheetData>")
            .part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/>"
                    + "</font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
                    + "<xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>")
            .bytes();
    assertThat(Rows.of(book, "a.xlsx")).last().isEqualTo("Biểu 1!3 | A=tỉnh | B=#REF!");
    assertThat(Rows.raw(book, "a.xlsx").get(1).covered())
        .containsExactly(new RawCell(1, "7", "General"));
    assertThat(((ReadableFile) Rows.reading(book, ReadLimits.DEFAULT)).notes())
        .extracting(n -> n.kind() + " " + n.rowNo() + " " + n.detail())
        .containsExactly(
            "HIDDEN_ROWS 2 1 dòng (2)",
            "LEGACY_TEXT 3 TCVN3 (phông .VnTime), 1 ô; ô này đọc là “tỉnh”");
  }
}
