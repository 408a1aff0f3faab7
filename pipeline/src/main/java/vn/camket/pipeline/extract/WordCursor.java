package vn.camket.pipeline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the tables of a Word document. Each table is a sheet, with the lines before it; a table
 * of at most two columns and four rows is a letterhead or a signature block, its rows are lines.
 * Headers and footers are a hidden sheet: searched for secrecy marks, otherwise not read.
 */
final class WordCursor implements RowCursor {
  private static final int LETTERHEAD_COLUMNS = 2;
  private static final int LETTERHEAD_ROWS = 4;
  private static final String PAGES = "đầu trang, chân trang";

  private final List<WordSheet> sheets = new ArrayList<>();
  private final HiddenRows hiddenRows = new HiddenRows();
  private final Deque<RawRow> waiting = new ArrayDeque<>();
  private final List<RawRow> onPages = new ArrayList<>();
  private int opened;
  private boolean hidden;
  private WordText.@Nullable Line current;
  private long rows;

  private WordCursor() {}

  /** Whatever the reader of XML stumbles over is a damaged file. */
  static WordCursor open(FileContent content, ReadLimits limits) throws UnreadableFileException {
    TimeBudget budget = TimeBudget.of(FileKind.DOCX, limits);
    WordCursor cursor = new WordCursor();
    try {
      ZippedParts.checkWord(content, limits);
      try (WordParts parts = new WordParts(content)) {
        WordNumbering numbering = parts.numbering();
        cursor.sheets(blocks(parts, parts.body(), numbering, limits, budget));
        for (ZipArchiveEntry part : parts.pageParts()) {
          cursor.page(blocks(parts, part, new WordNumbering(), limits, budget));
        }
      }
      return cursor;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new UnreadableFileException(
          Unreadable.broken(FileKind.DOCX, "không mở được văn bản Word"), e);
    }
  }

  private static List<WordText.Block> blocks(
      WordParts parts,
      ZipArchiveEntry part,
      WordNumbering numbering,
      ReadLimits limits,
      TimeBudget budget)
      throws IOException, XMLStreamException, UnreadableFileException {
    try (InputStream in = parts.open(part)) {
      return new WordText(XmlReading.open(in), numbering, limits, budget).read();
    }
  }

  private void sheets(List<WordText.Block> blocks) {
    List<WordText.Line> lines = new ArrayList<>();
    int table = 0;
    for (WordText.Block block : blocks) {
      table += block.table() ? 1 : 0;
      int first = lines.size() + 1;
      lines.addAll(block.lines());
      if (block.table() && !isLetterhead(block)) {
        String name = "Bảng " + table + (first == 1 ? "" : " (dòng " + first + " = hàng 1)");
        sheets.add(new WordSheet(name, sheets.size(), lines));
        lines.clear();
      }
    }
    if (sheets.isEmpty()) {
      sheets.add(new WordSheet("Văn bản", 0, lines));
    } else {
      sheets.get(sheets.size() - 1).add(lines);
    }
  }

  private static boolean isLetterhead(WordText.Block block) {
    return block.width() <= LETTERHEAD_COLUMNS && block.lines().size() <= LETTERHEAD_ROWS;
  }

  private void page(List<WordText.Block> blocks) {
    for (WordText.Block block : blocks) {
      for (WordText.Line line : block.lines()) {
        if (!line.cells().isEmpty()) {
          onPages.add(
              new RawRow(PAGES, sheets.size(), onPages.size() + 1, List.copyOf(line.cells())));
        }
      }
    }
  }

  @Override
  public @Nullable RawRow next() {
    while (waiting.isEmpty() && opened < sheets.size()) {
      waiting.addAll(sheets.get(opened++).rows());
    }
    if (waiting.isEmpty() && !hidden) {
      hidden = true;
      waiting.addAll(onPages);
    }
    RawRow row = waiting.poll();
    if (row == null) {
      return null;
    }
    current = null;
    if (!hidden) {
      WordText.Line line = sheets.get(opened - 1).lines().get(row.rowNo() - 1);
      current = line;
      rows++;
      if (line.hidden()) {
        hiddenRows.row(row.sheetName(), row.sheetIndex(), row.rowNo());
      }
    }
    return row;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public @Nullable String legacyFont(int column) {
    return current == null ? null : current.font(column);
  }

  @Override
  public ReadableFile read() {
    return new ReadableFile(FileKind.DOCX, sheets.size(), 0, rows).noting(hiddenRows.notes());
  }

  @Override
  public void close() {}
}
