package vn.camket.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Each table of a Word document is a sheet, with the lines that stand above it. */
class AWordDocumentGivesItsTables {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @Test
  void linesAndTables() {
    String letterhead = table(row(cell("", "UBND TỈNH"), cell("", "ĐẢNG CỘNG SẢN VIỆT NAM")));
    String items =
        table(
            row(cell("", "TT"), cell("", "Nội dung"), cell("", "Hạn")),
            row(cell("", "1"), cell("", "a"), cell("", "30/4")),
            row(cell("", ""), cell("", ""), cell("", "")));
    byte[] file = document(letterhead + p("BẢN CAM KẾT") + "<w:p/>" + items + p("Nơi nhận"));
    String name = "Bảng 2 (dòng 3 = hàng 1)";
    assertThat(Rows.of(file, "a.docx"))
        .containsExactly(
            name + "!1 | A=UBND TỈNH | B=ĐẢNG CỘNG SẢN VIỆT NAM",
            name + "!2 | A=BẢN CAM KẾT",
            name + "!3 | A=TT | B=Nội dung | C=Hạn",
            name + "!4 | A=1 | B=a | C=30/4",
            name + "!6 | A=Nơi nhận");
  }

  @Test
  void mergedCells() {
    String file =
        table(
            row(
                cell("<w:vMerge w:val=\"restart\"/>", "TT"),
                cell("<w:gridSpan w:val=\"2\"/>", "Kết quả")),
            row(cell("<w:vMerge/>", ""), cell("", "Tỷ lệ"), cell("", "Kết luận")),
            row(cell("", "1"), cell("", "85%"), cell("", "x")));
    List<RawRow> rows = Rows.raw(document(file), "a.docx");
    assertThat(rows)
        .extracting(r -> r.cells().stream().map(c -> c.letter() + c.text()).toList())
        .containsExactly(
            List.of("ATT", "BKết quả"),
            List.of("BTỷ lệ", "CKết luận"),
            List.of("A1", "B85%", "Cx"));
    assertThat(rows.get(1).covered()).extracting(RawCell::text).containsExactly("TT");
  }

  @Test
  void numbersThatWordCountsItself() {
    String numbered =
        "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>";
    String list = "<w:p>" + numbered + "</w:p>";
    byte[] file =
        document(
            table(
                row("<w:tc>" + list + "</w:tc>", cell("", "a"), cell("", "x")),
                row("<w:tc>" + list + "</w:tc>", cell("", "b"), cell("", "y"))),
            Map.of(
                "word/numbering.xml",
                "<w:numbering "
                    + W
                    + "><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\">"
                    + "<w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"
                    + "</w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/>"
                    + "</w:num></w:numbering>"));
    assertThat(Rows.of(file, "a.docx"))
        .containsExactly("Bảng 1!1 | A=4. | B=a | C=x", "Bảng 1!2 | A=5. | B=b | C=y");
  }

  @Test
  void deletedTextIsLeftOutAndRunsAreJoined() {
    String text =
        "<w:p><w:r><w:t>Xây </w:t></w:r><w:moveFrom><w:r><w:t>cầu</w:t></w:r></w:moveFrom>"
            + "<w:ins><w:r><w:t>đường</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<w:r><w:br/><w:t>liên xã</w:t></w:r></w:p>";
    assertThat(Rows.of(document(text), "a.docx"))
        .containsExactly("Văn bản!1 | A=Xây đường\nliên xã");
  }

  @Test
  void fontsOfRunsTellTheCharacterSet() {
    String text =
        "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>ÑAÛNG BOÄ</w:t></w:r></w:p>";
    assertThat(Rows.of(document(text), "a.docx")).containsExactly("Văn bản!1 | A=ĐẢNG BỘ");
  }

  @Test
  void aMarkInAHeaderIsFound() {
    byte[] file =
        document(p("a"), Map.of("word/header1.xml", "<w:hdr " + W + ">" + p("MẬT") + "</w:hdr>"));
    assertThat(Rows.of(file, "a.docx")).containsExactly("Văn bản!1 | A=a");
    assertThat(Rows.hidden(file, "a.docx")).containsExactly("MẬT");
  }

  @Test
  void aDamageAnEntityAndABombAreTold() {
    byte[] whole = document(p("a"));
    assertThat(Rows.of(Arrays.copyOf(whole, whole.length / 2), "a.docx").get(0)).endsWith("BROKEN");
    assertThat(Rows.of(document("<w:p><w:r><w:t>a</w:r></w:p>"), "a.docx"))
        .containsExactly("DOCX BROKEN");
    String entity = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    byte[] bomb =
        zip(
            Map.of(
                "word/document.xml",
                entity
                    + "<w:document "
                    + W
                    + "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"));
    assertThat(Rows.of(bomb, "a.docx")).noneMatch(line -> line.contains("aaaa"));
    byte[] large = document(p("0".repeat(2_000_000)));
    assertThat(Rows.reading(large, new ReadLimits(100, 100, 1_000_000, 1_000_000)))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            f -> assertThat(f.reason()).isEqualTo(UnreadableReason.TOO_LARGE));
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>"
        + properties
        + "</w:tcPr>"
        + (text.isEmpty() ? "<w:p/>" : p(text))
        + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static byte[] document(String body) {
    return document(body, Map.of());
  }

  private static byte[] document(String body, Map<String, String> more) {
    Map<String, String> parts = new LinkedHashMap<>(more);
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
            + W
            + "><w:body>"
            + body
            + "</w:body></w:document>");
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
