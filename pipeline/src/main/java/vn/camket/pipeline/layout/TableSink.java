package vn.camket.pipeline.layout;

/**
 * Takes what a {@link TableScanner} finds in one sheet, in order: a table, its rows, the next
 * table.
 */
public interface TableSink {
  /** A table begins; its rows follow. Also told when it has no rows. */
  void table(SourceTable table);

  /** A data row of the table told last. */
  void row(DataRow row);

  /** A row of the table told last declares that there are no items. */
  void noItems(NoItemsRow row);

  /** A further table of a sheet that no layout fits, while others in the sheet fit. */
  void tableWithoutLayout(NearestLayout nearest);

  /** A table that several layouts fit equally. */
  void ambiguous(AmbiguousTable table);

  /** No table in the sheet; told at its end. */
  void sheetWithoutTable(SheetWithoutTable sheet);

  /** How the layouts were tried on a header; told before what came of it. */
  default void tried(HeaderTrial trial) {}

  /**
   * The class of one row; told once for every row, not always in order: what is above a header is
   * known only with the header.
   */
  default void classified(int rowNo, RowClass rowClass) {}

  /** The sheet has ended; all its rows by class. */
  void end(RowCounts counts);
}
