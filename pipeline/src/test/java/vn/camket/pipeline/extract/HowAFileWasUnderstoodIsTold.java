package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camket.schemas.text.LegacyCharset;

/** Encoding, separator and legacy characters are found by evidence and told, never guessed. */
class HowAFileWasUnderstoodIsTold {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final String TEXT =
      "tt;nội dung;hạn\n1;xây đường liên xã;quý hai\n2;trồng rừng phòng hộ;\n";

  @Test
  void utf8AndItsSeparator() {
    assertThat(read("a.csv", TEXT.getBytes(StandardCharsets.UTF_8)).verdict())
        .isEqualTo("UTF-8, dấu chấm phẩy");
    assertThat(notes("a.csv", TEXT.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(read("a.csv", TEXT.getBytes(StandardCharsets.UTF_16LE)).verdict())
        .isEqualTo("UTF-16LE, dấu chấm phẩy");
  }

  @Test
  void twoSeparatorsThatDivideEquallyAreTold() {
    byte[] file = "a,1;b\nc,2;d\ne,3;f\n".getBytes(StandardCharsets.UTF_8);
    assertThat(notes("a.csv", file))
        .containsExactly(
            "AMBIGUOUS_SEPARATOR đọc theo dấu chấm phẩy; dấu phẩy cũng chia đều các dòng");
    assertThat(Rows.of(file, "a.csv")).first().isEqualTo("a.csv!1 | A=a,1 | B=b");
  }

  @Test
  void windows1258() {
    byte[] file = decomposedFor1258(TEXT);
    assertThat(
            Rows.of(file, "a.csv").stream().map(l -> Normalizer.normalize(l, Normalizer.Form.NFC)))
        .contains("a.csv!2 | A=1 | B=xây đường liên xã | C=quý hai");
    assertThat(notes("a.csv", file))
        .containsExactly("TEXT_ENCODING Windows-1258, nhận ra theo mặt chữ");
  }

  @Test
  void tcvn3AndVniInText() {
    for (LegacyCharset charset : LegacyCharset.values()) {
      byte[] file = legacy(TEXT, charset).getBytes(LATIN);
      assertThat(Rows.of(file, "a.csv"))
          .contains("a.csv!2 | A=1 | B=xây đường liên xã | C=quý hai");
      assertThat(notes("a.csv", file))
          .hasSize(2)
          .first()
          .isEqualTo("TEXT_ENCODING " + charset + ", nhận ra theo mặt chữ");
      assertThat(notes("a.csv", file).get(1))
          .startsWith("LEGACY_TEXT " + charset + " (theo mặt chữ), ")
          .endsWith("; ô này đọc là “nội dung”");
    }
  }

  @Test
  void tooFewWordsAreNotGuessed() {
    assertThat(Rows.of("Sè liÖu,a".getBytes(LATIN), "a.csv")).containsExactly("CSV NOT_UTF8");
    assertThat(Rows.of("père,mère,forêt,été,naïve".getBytes(LATIN), "a.csv"))
        .containsExactly("CSV NOT_UTF8");
  }

  @Test
  void legacyTextInAWorkbookWithoutItsFont() {
    String rows =
        row(1, "Uû ban nh©n d©n tØnh")
            + row(2, "X©y ®­êng liªn x·")
            + row(3, "thé")
            + row(4, "Q§-UBND");
    assertThat(Rows.of(HandMadeWorkbook.of(rows).bytes(), "a.xlsx"))
        .containsExactly(
            "Biểu 1!1 | A=Uỷ ban nhân dân tỉnh",
            "Biểu 1!2 | A=Xây đường liên xã",
            "Biểu 1!3 | A=thộ",
            "Biểu 1!4 | A=QĐ-UBND");
  }

  @Test
  void besideUnicodeAShortWordIsLeft() {
    String rows = row(1, "Uû ban nh©n d©n tØnh") + row(2, "Xây đường ở xã") + row(3, "thé");
    assertThat(Rows.of(HandMadeWorkbook.of(rows).bytes(), "a.xlsx"))
        .containsExactly(
            "Biểu 1!1 | A=Uỷ ban nhân dân tỉnh", "Biểu 1!2 | A=Xây đường ở xã", "Biểu 1!3 | A=thé");
  }

  @Test
  void aSuspicionIsToldAndTheTextIsLeft() {
    byte[] file = HandMadeWorkbook.of(row(1, "hép tÕt")).bytes();
    assertThat(Rows.of(file, "a.xlsx")).containsExactly("Biểu 1!1 | A=hép tÕt");
    assertThat(notes("a.xlsx", file)).isEmpty();
    byte[] two = HandMadeWorkbook.of(row(1, "møt tÕt")).bytes();
    assertThat(Rows.of(two, "a.xlsx")).containsExactly("Biểu 1!1 | A=møt tÕt");
    assertThat(notes("a.xlsx", two)).containsExactly("SUSPECTED_LEGACY_TEXT TCVN3, “mứt tết”");
  }

  @Test
  void theExtensionIsComparedWithTheContent() {
    assertThat(FileKind.XLSX.foreignExtension("a/b.xls")).isEqualTo("xls");
    assertThat(FileKind.XLSX.foreignExtension("a.c/b.XLSM")).isNull();
    assertThat(FileKind.CSV.foreignExtension("a.c/b")).isNull();
    assertThat(FileKind.CSV.foreignExtension("a.c/b.txt")).isNull();
  }

  private static String row(int no, String text) {
    return "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
        .formatted(no, no, text);
  }

  private static String legacy(String text, LegacyCharset charset) {
    Map<String, String> codes = new HashMap<>();
    charset.letters().forEach((code, letter) -> codes.put(letter, code));
    StringBuilder out = new StringBuilder();
    text.chars().mapToObj(Character::toString).forEach(c -> out.append(codes.getOrDefault(c, c)));
    return out.toString();
  }

  /** Windows-1258 has ă, â, ê, ô, ơ, ư, đ; a tone is a character of its own behind the letter. */
  private static byte[] decomposedFor1258(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String base =
          Normalizer.normalize(
              apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
      out.append(base).append(tone);
    }
    return out.toString().getBytes(Charset.forName("windows-1258"));
  }

  private static ReadableFile read(String name, byte[] content) {
    return (ReadableFile) SheetReader.byContent().read(content, name, row -> {});
  }

  private static List<String> notes(String name, byte[] content) {
    return read(name, content).notes().stream().map(n -> n.kind() + " " + n.detail()).toList();
  }
}
