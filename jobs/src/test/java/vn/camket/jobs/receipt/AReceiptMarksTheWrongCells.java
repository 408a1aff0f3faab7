package vn.camket.jobs.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.vocabulary.Severity;

/** The workbook of a receipt: a summary, and the sender's sheet with the wrong cells marked. */
class AReceiptMarksTheWrongCells {
  private static final String FORMULA = "=HYPERLINK(\"http://example.org\";\"Bấm vào\")";
  private static final SentSheet SENT =
      new SentSheet(
          "Biểu 1: [kết quả]?",
          List.of(
              row(2, text(0, "STT"), text(1, "Nội dung"), text(2, "Đánh giá"), text(3, "Tỷ lệ")),
              row(3, text(0, "1"), text(1, FORMULA), text(2, "gần xong"), number(3, "0.5", "0%")),
              row(4, text(0, "2"), text(1, "+1-1"), number(3, "2025-05-17", "dd/mm\" \"yyyy"))));
  private static final List<Mark> MARKS =
      List.of(
          new Mark(null, null, null, Severity.WARN, null, "Không có thời điểm nhận.", "Bổ sung."),
          mark(3, "C", Severity.ERROR, "gần xong", "Không hiểu kết quả."),
          mark(3, "C", Severity.WARN, "gần xong", "Trái với ngày."),
          mark(4, null, Severity.INFO, "+1-1", "Dòng không được tính."));

  @Test
  void everyTextStaysTextAndNumbersStayNumbers() throws IOException {
    Map<String, List<String>> sheets = read(written());
    assertThat(sheets.keySet()).containsExactly("Biểu 1- -kết quả--", "Phiếu tiếp nhận");
    assertThat(sheets.get("Biểu 1- -kết quả--"))
        .containsExactly(
            "A2=STT",
            "B2=Nội dung",
            "C2=Đánh giá",
            "D2=Tỷ lệ",
            "F2=Ghi chú khi tiếp nhận",
            "A3=1",
            "B3=" + FORMULA,
            "C3=gần xong",
            "D3=#0.5",
            "F3=ô C3: LỖI: Không hiểu kết quả. → Sửa lại.\nô C3: CẢNH BÁO: Trái với ngày. → Sửa lại.",
            "A4=2",
            "B4=+1-1",
            "D4=#45794.0",
            "F4=dòng 4: LƯU Ý: Dòng không được tính. → Sửa lại.");
    assertThat(part("xl/worksheets/sheet2.xml", written())).doesNotContain("<f>");
    assertThat(sheets.get("Phiếu tiếp nhận"))
        .contains(
            "A1=PHIẾU TIẾP NHẬN SỐ 7",
            "A11=LỖI",
            "B11=Biểu 1: [kết quả]?",
            "C11=ô C3",
            "D11=gần xong",
            "E11=Không hiểu kết quả.",
            "F11=Sửa lại.",
            "C13=dòng 4");
  }

  @Test
  void theCellHasACommentWithAllThatIsWrongInIt() throws IOException {
    assertThat(part("xl/comments2.xml", written()))
        .contains("ref=\"C3\"", "ref=\"A4\"")
        .contains(
            "Kh&#xf4;ng hi&#x1ec3;u k&#x1ebf;t qu&#x1ea3;.", "Tr&#xe1;i v&#x1edb;i ng&#xe0;y.");
  }

  @Test
  void twoSheetsOfOneNameAndAFileWithoutFindings() throws IOException {
    String longName = "Kết quả thực hiện cam kết của các đơn vị năm 2025";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReceiptWorkbook(
            List.of("PHIẾU TIẾP NHẬN SỐ 8"),
            List.of(),
            List.of(),
            List.of(
                new SentSheet(longName, List.of(row(1, text(0, "a")))),
                new SentSheet(longName + " (2)", List.of(row(1, text(0, "b"))))))
        .write(out);
    Map<String, List<String>> sheets = read(out.toByteArray());
    assertThat(sheets.keySet())
        .hasSize(3)
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31))
        .anySatisfy(name -> assertThat(name).endsWith(" 2"));
    assertThat(sheets.get("Phiếu tiếp nhận")).contains("A6=Không có sai sót.");
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReceiptWorkbook(
            List.of("PHIẾU TIẾP NHẬN SỐ 7", "Tệp: y-te/a.xlsx"),
            List.of(List.of("2", "1", "1", "Đang có hiệu lực.", "Kết quả thực hiện")),
            MARKS,
            List.of(SENT))
        .write(out);
    return out.toByteArray();
  }

  private static Map<String, List<String>> read(byte[] workbook) throws IOException {
    Map<String, List<String>> sheets = new TreeMap<>();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read.getSheets().toList()) {
        sheets.put(
            sheet.getName(),
            sheet.read().stream()
                .flatMap(Row::stream)
                .filter(c -> c != null && c.getType() != CellType.EMPTY)
                .map(AReceiptMarksTheWrongCells::told)
                .toList());
      }
    }
    return sheets;
  }

  private static String told(Cell cell) {
    return cell.getAddress()
        + "="
        + (cell.getType() == CellType.NUMBER ? "#" + cell.asNumber() : cell.getText());
  }

  private static String part(String name, byte[] workbook) throws IOException {
    Path file = Files.createTempFile("receipt", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return new String(
            zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Mark mark(
      int row, @Nullable String column, Severity severity, String text, String message) {
    return new Mark("Biểu 1: [kết quả]?", row, column, severity, text, message, "Sửa lại.");
  }

  private static SentSheet.SentRow row(int rowNo, SentSheet.SentCell... cells) {
    return new SentSheet.SentRow(rowNo, List.of(cells));
  }

  private static SentSheet.SentCell text(int column, String text) {
    return new SentSheet.SentCell(column, text, null);
  }

  private static SentSheet.SentCell number(int column, String text, String format) {
    return new SentSheet.SentCell(column, text, format);
  }
}
