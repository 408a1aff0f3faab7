package vn.camket.pipeline.landing;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.pipeline.extract.RowCursor;
import vn.camket.pipeline.extract.UnreadableFileException;

/** Streams the rows of visible sheets of a content that was inspected before. */
final class RowsAgain implements Iterator<RawRow> {
  private final RowCursor cursor;
  private @Nullable RawRow ahead;

  RowsAgain(RowCursor cursor) {
    this.cursor = cursor;
    this.ahead = advance();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public RawRow next() {
    RawRow row = ahead;
    if (row == null) {
      throw new NoSuchElementException();
    }
    ahead = advance();
    return row;
  }

  private @Nullable RawRow advance() {
    try {
      RawRow row = cursor.next();
      while (row != null && cursor.hidden()) {
        row = cursor.next();
      }
      if (row == null) {
        cursor.close();
      }
      return row;
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("A content that was readable became unreadable", e);
    }
  }
}
