package vn.camket.pipeline.extract;

import org.jspecify.annotations.Nullable;

/** Rows within a budget of time, looked at every so many rows. */
final class TimedCursor implements RowCursor {
  private static final int EVERY = 256;

  private final RowCursor rows;
  private final TimeBudget budget;
  private int given;

  TimedCursor(RowCursor rows, TimeBudget budget) {
    this.rows = rows;
    this.budget = budget;
  }

  @Override
  public @Nullable RawRow next() throws UnreadableFileException {
    if (++given % EVERY == 0) {
      budget.check();
    }
    return rows.next();
  }

  @Override
  public boolean hidden() {
    return rows.hidden();
  }

  @Override
  public @Nullable String legacyFont(int column) {
    return rows.legacyFont(column);
  }

  @Override
  public ReadableFile read() {
    return rows.read();
  }

  @Override
  public void close() {
    rows.close();
  }
}
