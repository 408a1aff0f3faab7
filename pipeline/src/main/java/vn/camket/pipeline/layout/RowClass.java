package vn.camket.pipeline.layout;

/** What a row of a sheet is. Every row is in exactly one class. */
public enum RowClass {
  /** Says nothing: no text, or only a running number of a line prepared and left empty. */
  BLANK,
  /** Above the header of a table: letterhead, title, labelled lines. */
  PREAMBLE,
  /** Header of a table. */
  HEADER,
  /** The header again, after a page break. */
  REPEATED_HEADER,
  /** Under the header, names or numbers of the columns: A, B, 1, 2, 3=2/1. */
  FORMULA,
  /** Heading of a group of rows; in some lists it names the unit. */
  SECTION,
  /** Heading of a work under an item: 1.1, a), a line with a dash. */
  SUB_ITEM,
  /** An item. */
  DATA,
  /** Sums; the table goes on. */
  SUBTOTAL,
  /** Declares that there are no items. */
  NO_ITEMS,
  /** Within a table, but nothing in it says of what item it speaks. */
  STRAY,
  /** Ends a table: first row of a signature block or of the next letterhead. */
  FOOTER,
  /** Looks like an item, but stands below the end of a table: worth a warning. */
  DATA_AFTER_END,
  /** Header of a table that no layout fits, or that several fit equally. */
  HEADER_WITHOUT_LAYOUT,
  /** Belongs to no table. */
  OUTSIDE
}
