package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged, foreign or dangerous file is a finding with a remedy, never an exception. */
class AFileThatCannotBeReadSaysWhy {
  private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

  @Test
  void kindsAreToldFromContent() {
    assertThat(reading(text("%PDF-1.7 ..."))).isEqualTo("PDF KIND_NOT_SUPPORTED");
    assertThat(reading(text("<html><table>"))).isEqualTo("HTML KIND_NOT_SUPPORTED");
    assertThat(reading(text("a\0b"))).isEqualTo("UNKNOWN KIND_NOT_SUPPORTED");
    assertThat(reading(text("a,b,c,d,e,f,g\n".repeat(9) + "\0"))).isEqualTo("TEXT_WITH_NUL BROKEN");
    assertThat(reading(new byte[0])).isEqualTo("UNKNOWN EMPTY");
    assertThat(reading(ole2("Workbook"))).isEqualTo("XLS BROKEN");
    assertThat(reading(ole2("WordDocument"))).isEqualTo("DOC KIND_NOT_SUPPORTED");
    assertThat(reading(ole2("EncryptedPackage"))).isEqualTo("ENCRYPTED ENCRYPTED");
  }

  @Test
  void theSentenceNamesTheRemedy() {
    assertThat(Rows.reading(ole2("WordDocument"), ReadLimits.DEFAULT))
        .isEqualTo(
            new UnreadableFile(
                FileKind.DOC,
                UnreadableReason.KIND_NOT_SUPPORTED,
                "Chưa đọc được loại tệp này: Word 97-2003 (.doc)."
                    + " Hãy lưu lại thành .xlsx hoặc .csv (UTF-8) rồi gửi lại."));
  }

  @Test
  void aWorkbookCutShortIsBroken() {
    byte[] whole = HandMadeWorkbook.of(ROW).bytes();
    assertThat(reading(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("XLSX BROKEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"?\"><v>99</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"5\"/><v>1</v></c></row>"
      })
  void sheetsThatMakeNoSenseAreBroken(String rows) {
    assertThat(reading(HandMadeWorkbook.of(rows).bytes())).isEqualTo("XLSX BROKEN");
  }

  @Test
  void addressesOutsideAnySheetAreRefused() {
    assertThat(
            reading(
                HandMadeWorkbook.of("<row r=\"1\"><c r=\"ABCDEFG1\"><v>1</v></c></row>").bytes()))
        .isEqualTo("XLSX TOO_LARGE");
    assertThat(
            reading(HandMadeWorkbook.of("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").bytes()))
        .isEqualTo("XLSX TOO_LARGE");
    assertThat(
            reading(
                HandMadeWorkbook.of("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")
                    .bytes()))
        .isEqualTo("XLSX TOO_LARGE");
  }

  @Test
  void aZipBombIsRefused() {
    byte[] bomb = HandMadeWorkbook.of(ROW).part("xl/media/x", "0".repeat(3_000_000)).bytes();
    assertThat(bomb.length).isLessThan(10_000);
    assertThat(Rows.reading(bomb, new ReadLimits(16_384, 1_048_576, 1_000_000, 1_000_000)))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            file -> assertThat(file.reason()).isEqualTo(UnreadableReason.TOO_LARGE));
  }

  @Test
  void aLargeWorkbookIsRefusedAndALargeCsvIsRead() {
    ReadLimits small = new ReadLimits(16_384, 1_048_576, 1_000_000, 100);
    assertThat(Rows.reading(HandMadeWorkbook.of(ROW).bytes(), small))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            file -> assertThat(file.reason()).isEqualTo(UnreadableReason.TOO_LARGE));
    assertThat(Rows.reading(text("a,b\n".repeat(100)), small))
        .isEqualTo(new ReadableFile(FileKind.CSV, 1, 0, 100, "UTF-8, dấu phẩy", List.of()));
  }

  private static String reading(byte[] content) {
    return Rows.of(content, "a.xlsx").get(0);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ole2(String stream) {
    byte[] file = new byte[2048];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    System.arraycopy(magic, 0, file, 0, magic.length);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }
}
