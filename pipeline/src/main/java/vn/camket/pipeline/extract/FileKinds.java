package vn.camket.pipeline.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is from its first bytes and, for an archive, from the names of its parts. */
final class FileKinds {
  private static final int HEAD = 64 * 1024;
  private static final int CONTROL_PER_TEXT = 10;
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]");

  private FileKinds() {}

  static FileKind of(FileContent content) throws IOException {
    byte[] head = content.head(HEAD);
    if (head.length == 0) {
      return FileKind.UNKNOWN;
    }
    if (startsWith(head, ZIP)) {
      return ZippedParts.kind(content);
    }
    if (startsWith(head, OLE2)) {
      return ofOle2(content, head);
    }
    return ofText(head);
  }

  /** Names of streams in an OLE2 container are UTF-16; its directory may stand anywhere. */
  private static FileKind ofOle2(FileContent content, byte[] head) throws IOException {
    boolean small = content.size() <= ReadLimits.DEFAULT.memoryBytes();
    String names =
        new String(small ? content.head(Integer.MAX_VALUE) : head, StandardCharsets.ISO_8859_1);
    if (names.contains(utf16("EncryptedPackage"))) {
      return FileKind.ENCRYPTED;
    }
    if (names.contains(utf16("WordDocument"))) {
      return FileKind.DOC;
    }
    return names.contains(utf16("Workbook")) || names.contains(utf16("Book"))
        ? FileKind.XLS
        : FileKind.UNKNOWN;
  }

  private static String utf16(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static FileKind ofText(byte[] head) {
    if (TextEncoding.declaredBy(head) == TextEncoding.UTF_8 && hasZero(head)) {
      return isText(head) ? FileKind.TEXT_WITH_NUL : FileKind.UNKNOWN;
    }
    String start =
        new String(head, TextEncoding.declaredBy(head).charset())
            .replace("\uFEFF", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("%pdf-")) {
      return FileKind.PDF;
    }
    if (start.startsWith("{\\rtf")) {
      return FileKind.RTF;
    }
    if (start.startsWith("<")) {
      return FileKind.HTML;
    }
    return JSON.matcher(start).lookingAt() ? FileKind.JSON : FileKind.CSV;
  }

  private static boolean hasZero(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether nearly all bytes are those of a text. */
  private static boolean isText(byte[] head) {
    int control = 0;
    for (byte b : head) {
      control += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return control * CONTROL_PER_TEXT < head.length;
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
