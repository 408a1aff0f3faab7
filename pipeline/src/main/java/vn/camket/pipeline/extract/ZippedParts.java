package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into a zipped document before a reader opens it: which parts it has, and whether any of
 * them would unfold beyond bounds.
 */
final class ZippedParts {
  private static final int BUFFER = 64 * 1024;

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
   * Unfolds every part once, keeping nothing.
   *
   * @return whether there is a part of styles, without which no number format is known
   * @throws UnreadableFileException when the parts are more than {@code limits.inflatedBytes()}, or
   *     a cell's address lies outside any sheet (the reader would make room for it)
   * @throws IOException when the archive is damaged
   */
  static boolean check(FileContent content, ReadLimits limits)
      throws IOException, UnreadableFileException {
    long inflated = 0;
    byte[] buffer = new byte[BUFFER];
    try (ZipFile zip = zip(content)) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        CellAddressGuard guard = new CellAddressGuard();
        try (InputStream in = zip.getInputStream(part)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            inflated += n;
            refuse(inflated > limits.inflatedBytes(), "nội dung nén bung ra quá lớn");
            refuse(!guard.accepts(buffer, n), "có ô nằm ngoài phạm vi của trang tính");
          }
        }
      }
      return names(zip).stream().anyMatch(n -> n.endsWith("styles.xml"));
    }
  }

  private static void refuse(boolean refused, String whatVi) throws UnreadableFileException {
    if (refused) {
      throw new UnreadableFileException(Unreadable.tooLarge(FileKind.XLSX, whatVi));
    }
  }

  private static ZipFile zip(FileContent content) throws IOException {
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
