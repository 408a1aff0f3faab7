package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.LegacyCharset;

/**
 * Reads one part of a Word document as lines: a paragraph outside tables is a line of one cell, a
 * row of a table a line of its cells. Text that was deleted with changes tracked is left out, and
 * so are marks of footnotes. A cell within a merged column is covered by the cell above.
 */
final class WordText {
  /** Elements whose text is not the document's: deleted, field codes, older twins of drawings. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "instrText", "delInstrText", "Fallback", "footnoteReference");

  private final XMLStreamReader xml;
  private final WordNumbering numbering;
  private final ReadLimits limits;
  private final TimeBudget budget;
  private final List<Block> blocks = new ArrayList<>();
  private int cells;

  /** A paragraph (table 0), or a table, with its lines. */
  record Block(boolean table, List<Line> lines) {
    int width() {
      return lines.stream().mapToInt(l -> l.width).max().orElse(0);
    }
  }

  /** One line. */
  static final class Line {
    private final List<RawCell> cells = new ArrayList<>();
    private final List<Integer> continued = new ArrayList<>();
    private final List<@Nullable String> fonts = new ArrayList<>();
    private boolean hidden;
    private int width;

    List<RawCell> cells() {
      return cells;
    }

    /** Columns whose cell goes on from the line above. */
    List<Integer> continued() {
      return continued;
    }

    boolean hidden() {
      return hidden;
    }

    @Nullable String font(int column) {
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i).column() == column) {
          return fonts.get(i);
        }
      }
      return null;
    }
  }

  /** A cell or paragraph while its text is gathered. */
  private static final class Gathered {
    private final StringBuilder text = new StringBuilder();
    private @Nullable String font;
    private boolean continues;
    private int span = 1;
  }

  WordText(XMLStreamReader xml, WordNumbering numbering, ReadLimits limits, TimeBudget budget) {
    this.xml = xml;
    this.numbering = numbering;
    this.limits = limits;
    this.budget = budget;
  }

  /** The paragraphs and tables of the part, in order. */
  List<Block> read() throws XMLStreamException, UnreadableFileException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "tbl" -> blocks.add(new Block(true, table()));
          case "p" -> paragraph();
          default -> skipUnwanted();
        }
      }
    }
    return blocks;
  }

  private void paragraph() throws XMLStreamException, UnreadableFileException {
    Gathered gathered = new Gathered();
    gather(gathered);
    Line line = new Line();
    put(line, 0, gathered);
    if (!line.cells.isEmpty()) {
      blocks.add(new Block(false, List.of(line)));
    }
  }

  private List<Line> table() throws XMLStreamException, UnreadableFileException {
    List<Line> lines = new ArrayList<>();
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("tr")) {
          lines.add(row());
        } else {
          depth++;
        }
      }
    }
    return lines;
  }

  private Line row() throws XMLStreamException, UnreadableFileException {
    budget.check();
    Line line = new Line();
    int column = 0;
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("tc")) {
          Gathered cell = new Gathered();
          gather(cell);
          put(line, column, cell);
          column += cell.span;
        } else {
          column += name.equals("gridBefore") ? number("val", 0) : 0;
          line.hidden |= name.equals("hidden") && isOn();
          depth++;
        }
      }
    }
    line.width = column;
    return line;
  }

  private void put(Line line, int column, Gathered gathered) throws UnreadableFileException {
    if (++cells > limits.cells() || column >= limits.columns()) {
      throw new UnreadableFileException(
          Unreadable.tooLarge(FileKind.DOCX, "bảng có quá nhiều ô hoặc cột"));
    }
    if (gathered.continues) {
      line.continued.add(column);
    } else if (!CellTexts.isBlank(gathered.text.toString())) {
      line.cells.add(new RawCell(column, gathered.text.toString().strip(), null));
      line.fonts.add(gathered.font);
    }
  }

  /** Gathers the text up to the end of the element; paragraphs stand on lines of their own. */
  private void gather(Gathered to) throws XMLStreamException {
    String font = null;
    String list = null;
    String level = null;
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (xml.getLocalName().equals("pPr") && list != null) {
          to.text.append(numbered(list, level));
          list = null;
        }
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      depth++;
      switch (xml.getLocalName()) {
        case "p" -> newLine(to);
        case "r" -> font = null;
        case "rFonts" -> font = fontName();
        case "numId" -> list = val();
        case "ilvl" -> level = val();
        case "gridSpan" -> to.span = Math.max(1, number("val", 1));
        case "vMerge" -> to.continues = !"restart".equals(XmlReading.attribute(xml, "val"));
        case "t" -> {
          to.text.append(xml.getElementText());
          to.font = font == null ? to.font : font;
          depth--;
        }
        case "tab" -> to.text.append(to.text.isEmpty() ? "" : " ");
        case "br", "cr" -> to.text.append('\n');
        case "noBreakHyphen" -> to.text.append('-');
        default -> depth -= skipUnwanted() ? 1 : 0;
      }
    }
  }

  private static void newLine(Gathered to) {
    if (!to.text.isEmpty()) {
      to.text.append('\n');
    }
  }

  private String numbered(String list, @Nullable String level) {
    String number = list.equals("0") ? "" : numbering.next(list, level);
    return number.isEmpty() ? "" : number + " ";
  }

  private @Nullable String fontName() {
    for (String attribute : List.of("ascii", "hAnsi")) {
      String name = XmlReading.attribute(xml, attribute);
      if (name != null && LegacyCharset.ofFont(name).isPresent()) {
        return name;
      }
    }
    return null;
  }

  private @Nullable String val() {
    return XmlReading.attribute(xml, "val");
  }

  private boolean isOn() {
    String value = val();
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  private int number(String attribute, int otherwise) {
    String value = XmlReading.attribute(xml, attribute);
    return value == null || !value.matches("\\d{1,5}") ? otherwise : Integer.parseInt(value);
  }

  /** Skips the element on which the reader stands, if its text is not the document's. */
  private boolean skipUnwanted() throws XMLStreamException {
    if (!SKIPPED.contains(xml.getLocalName())) {
      return false;
    }
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
    return true;
  }
}
