package vn.camket.pipeline.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one or two sheets written part by part, for what writers of workbooks do not write.
 */
public final class HandMadeWorkbook {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private HandMadeWorkbook() {}

  /** A workbook of one sheet whose rows are this XML. */
  public static HandMadeWorkbook of(String sheetData) {
    HandMadeWorkbook book = new HandMadeWorkbook();
    book.parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPE
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
            + TYPE
            + "sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
            + TYPE
            + "styles+xml\"/></Types>");
    book.parts.put("xl/workbook.xml", workbook("", ""));
    book.parts.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relation("r1", "worksheets/sheet1.xml")
            + relation("r2", "worksheets/sheet2.xml")
            + "</Relationships>");
    book.parts.put("xl/sharedStrings.xml", HEAD + "<sst" + MAIN + "></sst>");
    book.parts.put("xl/styles.xml", styles(""));
    book.parts.put("xl/worksheets/sheet1.xml", sheet(sheetData));
    return book;
  }

  /** With these {@code <si>} elements as shared strings. */
  public HandMadeWorkbook strings(String items) {
    parts.put("xl/sharedStrings.xml", HEAD + "<sst" + MAIN + ">" + items + "</sst>");
    return this;
  }

  /**
   * With number formats: {@code s="0"} is General, {@code s="1"} the first one given, and so on.
   */
  public HandMadeWorkbook formats(String... codes) {
    StringBuilder formats = new StringBuilder("<numFmts>");
    StringBuilder cells = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
    for (int i = 0; i < codes.length; i++) {
      boolean builtIn = codes[i].matches("\\d{1,2}");
      String id = builtIn ? codes[i] : String.valueOf(164 + i);
      if (!builtIn) {
        formats.append("<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>".formatted(id, codes[i]));
      }
      cells.append("<xf numFmtId=\"%s\"/>".formatted(id));
    }
    parts.put("xl/styles.xml", styles(formats + "</numFmts>" + cells + "</cellXfs>"));
    return this;
  }

  /** With a second sheet that the sender hid. */
  public HandMadeWorkbook hiddenSheet(String sheetData) {
    parts.put(
        "xl/workbook.xml",
        workbook("", "<sheet name=\"Ẩn\" sheetId=\"2\" r:id=\"r2\" state=\"hidden\"/>"));
    parts.put("xl/worksheets/sheet2.xml", sheet(sheetData));
    return this;
  }

  /** With the days counted from 1904. */
  public HandMadeWorkbook from1904() {
    parts.put("xl/workbook.xml", workbook("<workbookPr date1904=\"1\"/>", ""));
    return this;
  }

  /** With one more part. */
  public HandMadeWorkbook part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** The file. */
  public byte[] bytes() {
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

  private static String workbook(String properties, String moreSheets) {
    return HEAD
        + "<workbook"
        + MAIN
        + " xmlns:r=\""
        + RELATION
        + "\">"
        + properties
        + "<sheets><sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"r1\"/>"
        + moreSheets
        + "</sheets></workbook>";
  }

  private static String relation(String id, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/worksheet\" Target=\"%s\"/>"
        .formatted(id, RELATION, target);
  }

  private static String sheet(String data) {
    return HEAD + "<worksheet" + MAIN + "><sheetData>" + data + "</sheetData></worksheet>";
  }

  private static String styles(String content) {
    return HEAD + "<styleSheet" + MAIN + ">" + content + "</styleSheet>";
  }
}
