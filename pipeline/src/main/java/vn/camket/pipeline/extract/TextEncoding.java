package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Encoding that a text declares by its first bytes; without a mark it is UTF-8 or unreadable, never
 * guessed (TCVN3 and VNI bytes look like Latin letters, domain §5).
 */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8, 0),
  UTF_8_MARKED(StandardCharsets.UTF_8, 3),
  UTF_16LE(StandardCharsets.UTF_16LE, 2),
  UTF_16BE(StandardCharsets.UTF_16BE, 2);

  private final Charset charset;
  private final int markLength;

  TextEncoding(Charset charset, int markLength) {
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
    return first == 0xFE && second == 0xFF ? UTF_16BE : UTF_8;
  }

  Charset charset() {
    return charset;
  }

  /** A reader behind the mark that refuses malformed bytes. */
  Reader reader(FileContent content) throws IOException {
    InputStream in = content.open();
    in.skipNBytes(markLength);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xFF : -1;
  }
}
