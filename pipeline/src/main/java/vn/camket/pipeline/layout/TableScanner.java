package vn.camket.pipeline.layout;

import java.util.Iterator;
import java.util.List;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.vocabulary.TableWords;

/**
 * Finds the tables of a sheet. Remembers the keys of texts it has met, so one scanner serves many
 * sheets; not safe for use by several threads at once.
 */
public final class TableScanner {
  private final Vocabulary words;
  private final Layouts layouts;

  /**
   * @param catalog layouts to look for
   * @param words words by which tables say what they are
   */
  public TableScanner(LayoutCatalog catalog, TableWords words) {
    WordKeys keys = new WordKeys();
    this.words = new Vocabulary(words, keys);
    this.layouts = new Layouts(catalog.layouts(), keys);
  }

  /** As {@link #scan(Iterator, TableSink)}. */
  public void scan(List<RawRow> rowsOfOneSheet, TableSink sink) {
    scan(rowsOfOneSheet.iterator(), sink);
  }

  /**
   * Reads the rows of one sheet once, in order. Holds at most 60 rows at a time.
   *
   * @param rowsOfOneSheet rows of one sheet by ascending row number
   * @param sink told of every table and row
   */
  public void scan(Iterator<RawRow> rowsOfOneSheet, TableSink sink) {
    SheetScan scan = new SheetScan(layouts, words, sink);
    while (rowsOfOneSheet.hasNext()) {
      scan.accept(rowsOfOneSheet.next());
    }
    scan.end();
  }
}
