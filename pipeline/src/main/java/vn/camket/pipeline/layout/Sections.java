package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sections a row stands under: A, below it I, below it a heading without ordinal. */
final class Sections {
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*([IVX]+|[A-ZĐ])\\s*[.)]\\s*(\\S.*)$", Pattern.DOTALL);

  private final List<Integer> levels = new ArrayList<>();
  private final List<SectionRow> open = new ArrayList<>();
  private List<SectionRow> current = List.of();

  /** The open sections, outermost first; never changed. */
  List<SectionRow> current() {
    return current;
  }

  /** Opens a section; those of its level and below are closed. */
  void open(int rowNo, OrdinalKind ordinal, CellText cell) {
    Matcher numbered = NUMBERED.matcher(cell.text());
    boolean ownNumber = numbered.matches();
    OrdinalKind kind = ownNumber ? OrdinalKind.of(numbered.group(1)) : ordinal;
    String text = ownNumber ? numbered.group(2) : cell.text();
    push(level(kind), new SectionRow(rowNo, text.strip(), cell.columnLetter()));
  }

  /** Whether a text is a section with its own ordinal: "I. Huyện ủy X". */
  static boolean isNumbered(@Nullable String text) {
    return text != null && NUMBERED.matcher(text).matches();
  }

  private void push(int level, SectionRow section) {
    while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
      levels.remove(levels.size() - 1);
      open.remove(open.size() - 1);
    }
    levels.add(level);
    open.add(section);
    current = List.copyOf(open);
  }

  private static int level(OrdinalKind kind) {
    return switch (kind) {
      case CAPITAL -> 1;
      case ROMAN -> 2;
      default -> 3;
    };
  }
}
