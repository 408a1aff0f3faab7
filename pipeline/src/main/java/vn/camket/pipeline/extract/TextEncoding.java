package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Encodings of text files. A mark or the zeros of UTF-16 declare one; valid UTF-8 is UTF-8; {@link
 * FoundEncoding} says what else a file may be in.
 */
enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
  UTF_8_MARKED("UTF-8", StandardCharsets.UTF_8, 3),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 2),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 2),
  UTF_16LE_UNMARKED("UTF-16LE", StandardCharsets.UTF_16LE, 0),
  UTF_16BE_UNMARKED("UTF-16BE", StandardCharsets.UTF_16BE, 0),
  WINDOWS_1258("Windows-1258", Charset.forName("windows-1258"), 0),
  /** Holds the bytes of TCVN3 and VNI, which are read later. */
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), 0);

  /** Of the bytes at even or odd places of a UTF-16 text in Latin letters, most are zero. */
  private static final int ZEROS_PERCENT = 40;

  private final String label;
  private final Charset charset;
  private final int markLength;

  TextEncoding(String label, Charset charset, int markLength) {
    this.label = label;
    this.charset = charset;
    this.markLength = markLength;
  }

  static TextEncoding declaredBy(byte[] head) {
    int first = at(head, 0);
    int second = at(head, 1);
    if (first == 0xEF && second == 0xBB && at(head, 2) == 0xBF) {
      return UTF_8_MARKED;
    }
    if (first == 0xFF && second == 0xFE) {
      return UTF_16LE;
    }
    return first == 0xFE && second == 0xFF ? UTF_16BE : byZeros(head);
  }

  private static TextEncoding byZeros(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    int many = head.length / 2 * ZEROS_PERCENT / 100;
    if (head.length >= 4 && odd > many && even == 0) {
      return UTF_16LE_UNMARKED;
    }
    return head.length >= 4 && even > many && odd == 0 ? UTF_16BE_UNMARKED : UTF_8;
  }

  /** How a reader of findings knows the encoding. */
  String label() {
    return label;
  }

  Charset charset() {
    return charset;
  }

  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** A reader behind the mark that refuses malformed bytes. */
  Reader reader(FileContent content) throws IOException {
    InputStream in = content.open();
    in.skipNBytes(markLength);
    return new InputStreamReader(in, decoder());
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xFF : -1;
  }
}
