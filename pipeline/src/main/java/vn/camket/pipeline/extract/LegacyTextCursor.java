package vn.camket.pipeline.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows with their texts in Unicode. The first rows of a sheet are heard before any of them is
 * decided: a short cell alone does not say in which character set it is.
 */
final class LegacyTextCursor implements RowCursor {
  private static final int ROWS_HEARD = 300;

  private final RowCursor rows;
  private final Deque<Held> held = new ArrayDeque<>();
  private final List<ReadNote> notes = new ArrayList<>();
  private @Nullable LegacySheet sheet;
  private @Nullable Held ahead;
  private int sheetIndex = -1;
  private boolean hidden;
  private boolean hiddenSheet;
  private boolean ended;

  /** A row with what only its cursor knows of it. */
  private record Held(RawRow row, boolean hidden, Map<Integer, String> fonts) {}

  LegacyTextCursor(RowCursor rows) {
    this.rows = rows;
  }

  @Override
  public @Nullable RawRow next() throws UnreadableFileException {
    if (held.isEmpty()) {
      hear();
    }
    Held row = held.poll();
    if (row == null) {
      endSheet();
      return null;
    }
    hidden = row.hidden();
    return read(row);
  }

  /** Goes on in the sheet that is open, or opens the next with its first rows. */
  private void hear() throws UnreadableFileException {
    Held first = ahead == null ? pull() : ahead;
    ahead = null;
    if (first == null) {
      return;
    }
    held.add(first);
    if (first.row().sheetIndex() == sheetIndex) {
      return;
    }
    endSheet();
    sheetIndex = first.row().sheetIndex();
    hiddenSheet = first.hidden();
    LegacySheet opened = new LegacySheet(first.row().sheetName(), sheetIndex);
    sheet = opened;
    while (held.size() < ROWS_HEARD && ahead == null) {
      Held row = pull();
      if (row == null) {
        break;
      }
      if (row.row().sheetIndex() == sheetIndex) {
        held.add(row);
      } else {
        ahead = row;
      }
    }
    held.forEach(h -> h.row().cells().forEach(c -> opened.hear(c.text())));
  }

  private @Nullable Held pull() throws UnreadableFileException {
    RawRow row = ended ? null : rows.next();
    if (row == null) {
      ended = true;
      return null;
    }
    Map<Integer, String> fonts = new HashMap<>();
    row.cells().forEach(cell -> rememberFont(cell, fonts));
    row.covered().forEach(cell -> rememberFont(cell, fonts));
    return new Held(row, rows.hidden(), fonts);
  }

  private void rememberFont(RawCell cell, Map<Integer, String> fonts) {
    String font = rows.legacyFont(cell.column());
    if (font != null) {
      fonts.put(cell.column(), font);
    }
  }

  private RawRow read(Held held) {
    LegacySheet open = sheet;
    RawRow row = held.row();
    if (open == null) {
      return row;
    }
    List<RawCell> cells =
        row.cells().stream()
            .map(c -> open.read(row.rowNo(), c, held.fonts().get(c.column())))
            .toList();
    List<RawCell> covered =
        row.covered().stream().map(c -> open.again(c, held.fonts().get(c.column()))).toList();
    return new RawRow(row.sheetName(), row.sheetIndex(), row.rowNo(), cells, covered);
  }

  private void endSheet() {
    if (sheet != null && !hiddenSheet) {
      notes.addAll(sheet.notes());
    }
    sheet = null;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public ReadableFile read() {
    return rows.read().noting(notes);
  }

  @Override
  public void close() {
    rows.close();
  }
}
