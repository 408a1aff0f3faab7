package vn.camket.dashboards.assets;

import java.util.List;
import java.util.stream.Stream;

/**
 * A dashboard as people write it.
 *
 * @param slug its file's name and its address
 * @param title its title
 * @param filters names of the filters that it offers, in order
 * @param head rows above the tabs
 * @param tabs its tabs
 */
record BoardSource(String slug, String title, List<Word> filters, List<Row> head, List<Tab> tabs) {

  /** A tab with its rows. */
  record Tab(String title, List<Row> rows) {}

  /**
   * A row of charts, or a note over the whole width.
   *
   * @param height in units of 8 pixels
   * @param cells charts with their widths, 12 at most together
   * @param note a text in Markdown; empty for a row of charts
   */
  record Row(int height, List<Cell> cells, String note) {}

  /** A chart and how wide it is, of 12. */
  record Cell(Word chart, int width) {}

  static BoardSource read(String slug, Fields f) {
    BoardSource source =
        new BoardSource(
            slug,
            f.text("title"),
            f.words("filters"),
            rows(f, "head"),
            f.list("tabs").stream().map(BoardSource::tab).toList());
    f.refuseOthers();
    return source;
  }

  /** Every cell, top to bottom. */
  List<Cell> cells() {
    return Stream.concat(head.stream(), tabs.stream().flatMap(t -> t.rows().stream()))
        .flatMap(row -> row.cells().stream())
        .toList();
  }

  private static Tab tab(Fields f) {
    Tab tab = new Tab(f.text("title"), rows(f, "rows"));
    f.refuseOthers();
    return tab;
  }

  private static List<Row> rows(Fields f, String key) {
    return f.list(key).stream().map(BoardSource::row).toList();
  }

  private static Row row(Fields f) {
    List<Cell> cells =
        f.pairs("charts").stream().map(pair -> new Cell(pair.name(), width(f, pair))).toList();
    Row row = new Row(f.number("height", 50), cells, f.text("note", ""));
    if (cells.stream().mapToInt(Cell::width).sum() > 12) {
      f.problem(f.line(), "the widths of a row are 12 at most");
    }
    f.refuseOthers();
    return row;
  }

  private static int width(Fields f, Word.Pair pair) {
    if (pair.value().matches("[1-9]|1[0-2]")) {
      return Integer.parseInt(pair.value());
    }
    f.problem(pair.name().place().line(), "a width is 1 to 12, not '" + pair.value() + "'");
    return 1;
  }
}
