package vn.camket.pipeline.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.text.LegacyCharset;
import vn.camket.schemas.text.LegacyEvidence;
import vn.camket.schemas.text.Syllable;

/**
 * The encoding of a text file and how it was found. What is neither declared nor UTF-8 is one of
 * the encodings of Vietnamese before Unicode when its words are Vietnamese in exactly one of them;
 * else nothing is guessed.
 *
 * @param encoding how the bytes are read
 * @param verdict the encoding's name, for the record
 * @param note what readers of findings should know; null when there is nothing
 */
record FoundEncoding(TextEncoding encoding, String verdict, @Nullable ReadNote note) {
  private static final int SURE = 3;
  private static final int TELLING_PER_FOREIGN = 4;
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\x00-\\x40\\x5B-\\x60\\x7B-\\xA0\u2010-\u2027]+");

  /**
   * @param head the beginning of the file
   * @throws UnreadableFileException when the encoding is not sure
   */
  static FoundEncoding of(byte[] head) throws UnreadableFileException {
    TextEncoding declared = TextEncoding.declaredBy(head);
    if (declared != TextEncoding.UTF_8 || isUtf8(head)) {
      return new FoundEncoding(declared, declared.label(), null);
    }
    List<FoundEncoding> sure = new ArrayList<>();
    String latin = decoded(head, TextEncoding.WINDOWS_1252);
    for (LegacyCharset charset : LegacyCharset.values()) {
      LegacyEvidence said = LegacyEvidence.of(latin, charset);
      if (isSure(said.telling(), said.foreign()) && said.unicode().size() < said.telling().size()) {
        sure.add(found(TextEncoding.WINDOWS_1252, charset.name()));
      }
    }
    if (isWindows1258(decoded(head, TextEncoding.WINDOWS_1258))) {
      sure.add(found(TextEncoding.WINDOWS_1258, TextEncoding.WINDOWS_1258.label()));
    }
    if (sure.size() != 1) {
      throw new UnreadableFileException(Unreadable.notUtf8());
    }
    return sure.get(0);
  }

  private static FoundEncoding found(TextEncoding encoding, String name) {
    ReadNote note = ReadNote.onFile(FindingKind.TEXT_ENCODING, name + ", nhận ra theo mặt chữ");
    return new FoundEncoding(encoding, name, note);
  }

  /** A letter that the end of the head cuts in two is no error. */
  private static boolean isUtf8(byte[] head) {
    CharBuffer text = CharBuffer.allocate(head.length);
    return !TextEncoding.UTF_8.decoder().decode(ByteBuffer.wrap(head), text, false).isError();
  }

  private static String decoded(byte[] head, TextEncoding encoding) {
    try {
      return encoding.decoder().decode(ByteBuffer.wrap(head)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static boolean isWindows1258(String text) {
    Set<String> telling = new HashSet<>();
    Set<String> foreign = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (LegacyEvidence.concerns(word)) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        (Syllable.is(composed) ? telling : foreign).add(composed);
      }
    }
    return isSure(telling, foreign);
  }

  private static boolean isSure(Iterable<String> tellingWords, Iterable<String> foreignWords) {
    Set<String> telling = new HashSet<>();
    Set<String> foreign = new HashSet<>();
    tellingWords.forEach(telling::add);
    foreignWords.forEach(foreign::add);
    return telling.size() >= SURE && telling.size() >= TELLING_PER_FOREIGN * foreign.size();
  }
}
