package vn.camket.pipeline.extract;

import org.jspecify.annotations.Nullable;

/** The rows of one open file, one after the other; closing it releases the file. */
public interface RowCursor extends AutoCloseable {
  /**
   * The next non-blank row.
   *
   * @return null after the last row
   * @throws UnreadableFileException when the file turns out to be damaged; rows given before are
   *     not to be used
   */
  @Nullable RawRow next() throws UnreadableFileException;

  /** Whether the row given last stands in a sheet that the sender hid. */
  boolean hidden();

  /**
   * Name of the font of a cell of the row given last, when it is one of a legacy character set;
   * else null.
   *
   * @param column column, 0-based
   */
  default @Nullable String legacyFont(int column) {
    return null;
  }

  /** What has been read so far. */
  ReadableFile read();

  @Override
  void close();
}
