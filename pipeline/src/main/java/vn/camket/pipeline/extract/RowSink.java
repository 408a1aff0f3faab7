package vn.camket.pipeline.extract;

/** Takes the rows of a file, in order. */
@FunctionalInterface
public interface RowSink {
  /** Takes the next row. */
  void row(RawRow row);
}
