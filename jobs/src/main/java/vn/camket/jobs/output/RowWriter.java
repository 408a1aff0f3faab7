package vn.camket.jobs.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one listing, one after the other: {@link #begin}, rows, {@link #end}. */
public interface RowWriter {
  /** The heads; called once, first. */
  void begin(List<Head> heads);

  /**
   * One row.
   *
   * @param values as many as heads; null = no value; else text, {@link Number}, {@link Boolean},
   *     {@link java.time.LocalDate} or {@link java.time.LocalDateTime}
   */
  void row(List<? extends @Nullable Object> values);

  /** No more rows; called once, last. */
  void end();
}
