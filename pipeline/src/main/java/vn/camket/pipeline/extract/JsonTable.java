package vn.camket.pipeline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An array of objects as a table: members are columns in the order in which they are first met,
 * members of members stand below a common heading.
 */
final class JsonTable {
  /** Sets a member apart that an object has twice; not part of its heading. */
  private static final char TWICE = '\u0001';

  private final Node root = new Node("");
  private final List<Map<List<String>, JsonScalar>> rows = new ArrayList<>();

  private static final class Node {
    private final String heading;
    private final Map<String, Node> below = new LinkedHashMap<>();
    private int column = -1;

    Node(String heading) {
      this.heading = heading;
    }

    int depth() {
      return below.values().stream().mapToInt(n -> 1 + n.depth()).max().orElse(0);
    }
  }

  /** A member under a name that no other member of the object has. */
  static void put(Map<List<String>, JsonScalar> object, List<String> path, JsonScalar value) {
    List<String> free = new ArrayList<>(path);
    int last = free.size() - 1;
    for (int n = 2; object.containsKey(free); n++) {
      free.set(last, path.get(last) + TWICE + n);
    }
    object.put(List.copyOf(free), value);
  }

  void add(Map<List<String>, JsonScalar> object) {
    rows.add(object);
    for (List<String> path : object.keySet()) {
      Node node = root;
      for (String name : path) {
        int end = name.indexOf(TWICE);
        String heading = end < 0 ? name : name.substring(0, end);
        node = node.below.computeIfAbsent(name, k -> new Node(heading));
      }
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Rows of headings, then a row for each object; blank rows are empty lists. */
  List<List<RawCell>> lines() {
    List<List<RawCell>> lines = new ArrayList<>();
    for (int level = 0; level < headingRows(); level++) {
      lines.add(new ArrayList<>());
    }
    place(root, 0, 0, lines);
    for (Map<List<String>, JsonScalar> row : rows) {
      lines.add(line(row));
    }
    return lines;
  }

  int headingRows() {
    return root.depth();
  }

  private static int place(Node node, int level, int column, List<List<RawCell>> lines) {
    int next = column;
    for (Node below : node.below.values()) {
      if (!CellTexts.isBlank(below.heading)) {
        lines.get(level).add(new RawCell(next, below.heading, null));
      }
      below.column = next;
      next = below.below.isEmpty() ? next + 1 : place(below, level + 1, next, lines);
    }
    return next;
  }

  private List<RawCell> line(Map<List<String>, JsonScalar> row) {
    List<RawCell> cells = new ArrayList<>();
    row.forEach(
        (path, value) -> {
          RawCell cell = value.cell(columnOf(path));
          if (cell != null) {
            cells.add(cell);
          }
        });
    cells.sort(java.util.Comparator.comparingInt(RawCell::column));
    return cells;
  }

  private int columnOf(List<String> path) {
    Node node = root;
    for (String name : path) {
      @Nullable Node below = node.below.get(name);
      node = below == null ? node : below;
    }
    return node.column;
  }
}
