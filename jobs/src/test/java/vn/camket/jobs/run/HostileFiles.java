package vn.camket.jobs.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Files that no office should send, made when they are needed. */
final class HostileFiles {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private HostileFiles() {}

  /** A workbook whose one sheet has these rows. */
  static byte[] workbook(String rows) {
    return workbook(rows, "", null);
  }

  /** The same with something before its shared strings, and with one more part. */
  static byte[] workbook(String rows, String doctype, @Nullable Part more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      put(zip, "[Content_Types].xml", types());
      put(
          zip,
          "xl/workbook.xml",
          HEAD
              + "<workbook"
              + MAIN
              + " xmlns:r=\""
              + OFFICE
              + "\"><sheets><sheet name=\"Biểu\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          HEAD
              + "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(
          zip,
          "xl/sharedStrings.xml",
          HEAD
              + doctype
              + "<sst"
              + MAIN
              + "><si><t>"
              + (doctype.isEmpty() ? "a" : "&j;")
              + "</t></si></sst>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          HEAD + "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
      if (more != null) {
        zip.putNextEntry(new ZipEntry(more.name()));
        more.write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A part that is written by code. */
  interface Part {
    /** Its name in the archive. */
    default String name() {
      return "xl/media/image1.bin";
    }

    /** Writes it. */
    void write(OutputStream out) throws IOException;
  }

  /** A row of a sheet from texts; empty ones give no cell. */
  static String row(int no, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + no + "\">");
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.append("<c r=\"")
            .append(column(i))
            .append(no)
            .append("\" t=\"inlineStr\"><is><t>")
            .append(texts[i])
            .append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  private static String column(int index) {
    StringBuilder letters = new StringBuilder();
    for (int n = index; n >= 0; n = n / 26 - 1) {
      letters.insert(0, (char) ('A' + n % 26));
    }
    return letters.toString();
  }

  /** A megabyte of an archive that unfolds to 600. */
  static byte[] zipBomb() {
    byte[] zeros = new byte[1 << 20];
    return workbook(
        row(1, "a"),
        "",
        out -> {
          for (int i = 0; i < 600; i++) {
            out.write(zeros);
          }
        });
  }

  /** Ten entities, each ten times the one before: 10^10 letters if they were unfolded. */
  static byte[] entityBomb() {
    StringBuilder type = new StringBuilder("<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\">");
    for (char c = 'b'; c <= 'j'; c++) {
      String before = "&" + (char) (c - 1) + ";";
      type.append("<!ENTITY ").append(c).append(" \"").append(before.repeat(10)).append("\">");
    }
    String shared = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    return workbook(shared, type.append("]>").toString(), null);
  }

  static byte[] cutShort() {
    byte[] whole = workbook(row(1, "a", "b"));
    return Arrays.copyOf(whole, whole.length / 2);
  }

  static byte[] lockedXlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream inner = encryptor.getDataStream(container)) {
        inner.write(workbook(row(1, "a")));
      }
      container.writeFilesystem(out);
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] lockedXls() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("bí mật");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Biểu").createRow(0).createCell(0).setCellValue("a");
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return out.toByteArray();
  }

  private static String types() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
        + type
        + "sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
        + type
        + "sharedStrings+xml\"/></Types>";
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
