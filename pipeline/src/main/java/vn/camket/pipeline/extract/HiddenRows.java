package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.camket.schemas.finding.FindingKind;

/** Notes about what the sender hid: sheets, and rows within visible ones. */
final class HiddenRows {
  private static final int NAMED = 10;

  private final List<ReadNote> notes = new ArrayList<>();
  private final List<Integer> first = new ArrayList<>();
  private String sheetName = "";
  private int sheetIndex;
  private int rows;

  /** A hidden sheet is met. */
  void sheet(String name, int index) {
    endSheet();
    notes.add(ReadNote.onSheet(FindingKind.HIDDEN_SHEET, name, index, name));
  }

  /** A hidden row of a visible sheet that is not blank. */
  void row(String name, int index, int rowNo) {
    if (index != sheetIndex) {
      endSheet();
    }
    sheetName = name;
    sheetIndex = index;
    rows++;
    if (first.size() < NAMED) {
      first.add(rowNo);
    }
  }

  private void endSheet() {
    if (rows > 0) {
      String which = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
      String more = rows > first.size() ? " …" : "";
      notes.add(
          new ReadNote(
              FindingKind.HIDDEN_ROWS,
              sheetName,
              sheetIndex,
              first.get(0),
              null,
              null,
              rows + " dòng (" + which + more + ")"));
    }
    rows = 0;
    first.clear();
  }

  /** All notes, once the last row is given. */
  List<ReadNote> notes() {
    endSheet();
    return List.copyOf(notes);
  }
}
