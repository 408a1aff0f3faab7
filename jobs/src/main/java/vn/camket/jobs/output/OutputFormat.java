package vn.camket.jobs.output;

import java.io.PrintStream;

/** How a command prints rows. */
public enum OutputFormat {
  /** Aligned columns for people: comma decimals, dd/MM/yyyy. */
  TABLE,
  /** CSV for programs: dot decimals, ISO dates. */
  CSV,
  /** One JSON array of objects. */
  JSON;

  /** A writer of this format. */
  public RowWriter to(PrintStream out) {
    return switch (this) {
      case TABLE -> new AlignedTable(out);
      case CSV -> new CsvRows(out, false);
      case JSON -> new JsonRows(out);
    };
  }
}
