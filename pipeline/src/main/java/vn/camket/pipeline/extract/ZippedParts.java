package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into a zipped document before a reader opens it: which parts it has, and whether any of
 * them would unfold beyond bounds.
 */
final class ZippedParts {
  private ZippedParts() {}

  /** What a zipped file is; a damaged archive counts as the kind that its reader will refuse. */
  static FileKind kind(FileContent content) throws IOException {
    if (content.size() > ReadLimits.DEFAULT.memoryBytes()) {
      return FileKind.ZIP;
    }
    try (ZipFile zip = zip(content)) {
      return kind(names(zip));
    } catch (IOException | RuntimeException e) {
      return FileKind.XLSX;
    }
  }

  private static FileKind kind(List<String> names) {
    if (names.contains("xl/workbook.bin")) {
      return FileKind.XLSB;
    }
    if (names.stream().anyMatch(n -> n.startsWith("xl/workbook"))) {
      return FileKind.XLSX;
    }
    if (names.contains("word/document.xml")) {
      return FileKind.DOCX;
    }
    return names.contains("mimetype") && names.contains("content.xml")
        ? FileKind.ODS
        : FileKind.ZIP;
  }

  /**
   * Unfolds every part of a workbook once, keeping nothing but what {@link XlsxParts} has.
   *
   * @throws UnreadableFileException when the parts are more than {@code limits.inflatedBytes()},
   *     one that is held at once is more than {@code limits.memoryBytes()}, or a cell's address
   *     lies outside any sheet (the reader would make room for it)
   * @throws IOException when the archive is damaged
   */
  static XlsxParts check(FileContent content, ReadLimits limits)
      throws IOException, UnreadableFileException {
    try (ZipFile zip = zip(content)) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      Unfolding unfolding = new Unfolding(FileKind.XLSX, limits);
      for (ZipArchiveEntry part : parts) {
        if (!isSheet(name(part))) {
          unfolding.unfold(zip, part, isHeldAtOnce(name(part)), null);
        }
      }
      XlsxStyles styles = styles(zip, parts);
      Map<String, SheetTags> sheets = new HashMap<>();
      for (ZipArchiveEntry part : parts) {
        if (isSheet(name(part))) {
          SheetTags tags = new SheetTags(styles.legacy());
          unfolding.unfold(zip, part, false, tags);
          sheets.put(name(part), tags);
        }
      }
      boolean hasStyles = parts.stream().anyMatch(p -> name(p).endsWith("styles.xml"));
      return new XlsxParts(hasStyles, styles, sheets, sheetParts(zip, parts));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Unfolds every part of a Word document once, keeping nothing.
   *
   * @throws UnreadableFileException when the parts are more than {@code limits.inflatedBytes()}
   * @throws IOException when the archive is damaged
   */
  static void checkWord(FileContent content, ReadLimits limits)
      throws IOException, UnreadableFileException {
    try (ZipFile zip = zip(content)) {
      Unfolding unfolding = new Unfolding(FileKind.DOCX, limits);
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        unfolding.unfold(zip, part, false, null);
      }
    }
  }

  private static boolean isSheet(String name) {
    return name.startsWith("xl/worksheets/") && name.endsWith(".xml");
  }

  private static boolean isHeldAtOnce(String name) {
    return name.endsWith("sharedstrings.xml") || name.endsWith("styles.xml");
  }

  private static XlsxStyles styles(ZipFile zip, List<ZipArchiveEntry> parts)
      throws IOException, XMLStreamException {
    for (ZipArchiveEntry part : parts) {
      if (name(part).equals("xl/styles.xml")) {
        try (InputStream in = zip.getInputStream(part)) {
          return XlsxStyles.read(in);
        }
      }
    }
    return XlsxStyles.NONE;
  }

  private static List<String> sheetParts(ZipFile zip, List<ZipArchiveEntry> parts)
      throws IOException, XMLStreamException {
    ZipArchiveEntry book = null;
    ZipArchiveEntry relations = null;
    for (ZipArchiveEntry part : parts) {
      book = name(part).equals("xl/workbook.xml") ? part : book;
      relations = name(part).equals("xl/_rels/workbook.xml.rels") ? part : relations;
    }
    if (book == null || relations == null) {
      return List.of();
    }
    try (InputStream workbook = zip.getInputStream(book);
        InputStream links = zip.getInputStream(relations)) {
      return XlsxParts.sheetParts(workbook, links);
    }
  }

  static String name(ZipArchiveEntry part) {
    return part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
  }

  static ZipFile zip(FileContent content) throws IOException {
    byte[] bytes = content.head(Integer.MAX_VALUE);
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  private static List<String> names(ZipFile zip) {
    List<String> names = new ArrayList<>();
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      names.add(part.getName().toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
