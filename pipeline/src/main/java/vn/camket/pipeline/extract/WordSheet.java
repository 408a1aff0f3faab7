package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a Word document with the lines above it, and for the last table those below:
 * numbered from the first line; the name tells which line is the table's first row.
 */
final class WordSheet {
  private final String name;
  private final int index;
  private final List<WordText.Line> lines;

  WordSheet(String name, int index, List<WordText.Line> lines) {
    this.name = name;
    this.index = index;
    this.lines = new ArrayList<>(lines);
  }

  void add(List<WordText.Line> below) {
    lines.addAll(below);
  }

  List<WordText.Line> lines() {
    return lines;
  }

  /** The lines that are not blank, with their number and the cells that reach into them. */
  List<RawRow> rows() {
    List<RawRow> rows = new ArrayList<>();
    Map<Integer, RawCell> above = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      WordText.Line line = lines.get(i);
      List<RawCell> covered = new ArrayList<>();
      for (int column : line.continued()) {
        RawCell cell = above.get(column);
        if (cell != null) {
          covered.add(cell);
        }
      }
      Map<Integer, RawCell> reaching = new HashMap<>();
      covered.forEach(c -> reaching.put(c.column(), c));
      line.cells().forEach(c -> reaching.put(c.column(), c));
      above = reaching;
      if (!line.cells().isEmpty()) {
        rows.add(new RawRow(name, index, i + 1, List.copyOf(line.cells()), covered));
      }
    }
    return rows;
  }
}
