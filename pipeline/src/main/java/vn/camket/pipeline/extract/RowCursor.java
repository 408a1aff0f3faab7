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

  /** What has been read so far. */
  ReadableFile read();

  @Override
  void close();
}
