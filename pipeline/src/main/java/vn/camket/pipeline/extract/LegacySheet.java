package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.text.LegacyCharset;
import vn.camket.schemas.text.LegacyEvidence;

/**
 * Whether the texts of one sheet are written in a legacy character set (domain §5): a cell is
 * converted when its font says so, or when the words of the sheet do and none of the cell's words
 * speaks against it. What only looks like it is left, with a finding.
 */
final class LegacySheet {
  /** So many different words that are Vietnamese only in the set make it sure. */
  private static final int SURE = 3;

  /** For one word that is nothing in the set there must be so many that are. */
  private static final int TELLING_PER_FOREIGN = 4;

  private final String name;
  private final int index;
  private final Map<LegacyCharset, Words> words = new EnumMap<>(LegacyCharset.class);
  private final Map<LegacyCharset, Tally> converted = new EnumMap<>(LegacyCharset.class);
  private @Nullable ReadNote suspected;
  private int suspects;

  /** Different words of the sheet. */
  private record Words(Set<String> telling, Set<String> unicode, Set<String> foreign) {
    Words() {
      this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    boolean sure() {
      return telling.size() >= SURE && telling.size() >= TELLING_PER_FOREIGN * foreign.size();
    }
  }

  /** What is known of a text: its set, whether by its font, and whether it is only a suspicion. */
  private record Decision(LegacyCharset charset, boolean byFont, boolean suspected) {}

  /** The first converted cell, and how many there were. */
  private static final class Tally {
    private final int rowNo;
    private final RawCell first;
    private final @Nullable String font;
    private int cells = 1;

    Tally(int rowNo, RawCell first, @Nullable String font) {
      this.rowNo = rowNo;
      this.first = first;
      this.font = font;
    }
  }

  LegacySheet(String name, int index) {
    this.name = name;
    this.index = index;
  }

  /** Remembers the words of a text, before any cell of the sheet is decided. */
  void hear(String text) {
    if (LegacyEvidence.concerns(text)) {
      for (LegacyCharset charset : LegacyCharset.values()) {
        LegacyEvidence said = LegacyEvidence.of(text, charset);
        Words heard = words.computeIfAbsent(charset, c -> new Words());
        heard.telling().addAll(said.telling());
        heard.unicode().addAll(said.unicode());
        heard.foreign().addAll(said.foreign());
      }
    }
  }

  /** The cell, in Unicode when it is sure to be in a legacy set. */
  RawCell read(int rowNo, RawCell cell, @Nullable String font) {
    Decision decision = decide(cell.text(), font);
    if (decision == null) {
      return cell;
    }
    if (decision.suspected()) {
      suspect(rowNo, cell, decision.charset());
      return cell;
    }
    RawCell read = decided(cell, decision, font);
    if (read.stored() != null) {
      note(rowNo, read, decision.charset(), decision.byFont() ? font : null);
    }
    return read;
  }

  /** As {@link #read}, for a cell that was told of before: a merged one seen from below. */
  RawCell again(RawCell cell, @Nullable String font) {
    Decision decision = decide(cell.text(), font);
    return decision == null ? cell : decided(cell, decision, font);
  }

  private static RawCell decided(RawCell cell, Decision decision, @Nullable String font) {
    if (decision.suspected()) {
      return cell;
    }
    LegacyCharset charset = decision.charset();
    String unicode =
        decision.byFont() && font != null
            ? charset.toUnicode(cell.text(), font)
            : charset.toUnicode(cell.text());
    return unicode.equals(cell.text()) ? cell : cell.readAs(unicode);
  }

  private @Nullable Decision decide(String text, @Nullable String font) {
    if (!LegacyEvidence.concerns(text)) {
      return null;
    }
    LegacyCharset ofFont = font == null ? null : LegacyCharset.ofFont(font).orElse(null);
    return ofFont != null && allows(text, ofFont)
        ? new Decision(ofFont, true, false)
        : bySigns(text);
  }

  /** A font may have been put over text that is Unicode: then the letters count. */
  private static boolean allows(String text, LegacyCharset charset) {
    LegacyEvidence said = LegacyEvidence.of(text, charset);
    return said.unicode().isEmpty() && said.telling().size() >= said.foreign().size();
  }

  private @Nullable Decision bySigns(String text) {
    Decision decision = null;
    for (LegacyCharset charset : LegacyCharset.values()) {
      LegacyEvidence said = LegacyEvidence.of(text, charset);
      Words heard = words.getOrDefault(charset, new Words());
      if (heard.sure() && fits(said, heard)) {
        return new Decision(charset, false, false);
      }
      if (said.isClear() && (heard.sure() || said.telling().size() > 1)) {
        decision = new Decision(charset, false, true);
      }
    }
    return decision;
  }

  private static boolean fits(LegacyEvidence said, Words heard) {
    boolean pure = heard.unicode().isEmpty();
    return said.unicode().isEmpty()
        && said.telling().size() >= TELLING_PER_FOREIGN * said.foreign().size()
        && (pure || !said.telling().isEmpty());
  }

  private void suspect(int rowNo, RawCell cell, LegacyCharset charset) {
    if (suspects++ == 0) {
      suspected =
          new ReadNote(
              FindingKind.SUSPECTED_LEGACY_TEXT,
              name,
              index,
              rowNo,
              cell.letter(),
              cell.text(),
              charset + ", “" + charset.toUnicode(cell.text()) + "”");
    }
  }

  private void note(int rowNo, RawCell read, LegacyCharset charset, @Nullable String font) {
    Tally tally = converted.get(charset);
    if (tally == null) {
      converted.put(charset, new Tally(rowNo, read, font));
    } else {
      tally.cells++;
    }
  }

  /** What is to be told of the sheet. */
  List<ReadNote> notes() {
    List<ReadNote> notes = new ArrayList<>();
    converted.forEach((charset, tally) -> notes.add(note(charset, tally)));
    if (suspected != null) {
      notes.add(suspected);
    }
    return notes;
  }

  private ReadNote note(LegacyCharset charset, Tally tally) {
    String how = tally.font == null ? "theo mặt chữ" : "phông " + tally.font;
    String detail =
        String.format(
            Locale.ROOT,
            "%s (%s), %d ô; ô này đọc là “%s”",
            charset,
            how,
            tally.cells,
            tally.first.text());
    return new ReadNote(
        FindingKind.LEGACY_TEXT,
        name,
        index,
        tally.rowNo,
        tally.first.letter(),
        tally.first.stored(),
        detail);
  }
}
