package vn.camket.jobs.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.output.OutputFormat;
import vn.camket.jobs.output.RowWriter;

/** The option {@code --format}. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (for people: Vietnamese heads, comma decimals), csv or json (for programs)."
              + " Default: table.")
  private OutputFormat format = OutputFormat.TABLE;

  /** Whether a person reads it. */
  boolean isForPeople() {
    return format == OutputFormat.TABLE;
  }

  /** Writes rows to the terminal; heads in Vietnamese where a person reads them. */
  RowWriter to(Terminal terminal) {
    RowWriter writer = format.to(terminal.out());
    return isForPeople() ? new VietnameseHeads(writer) : writer;
  }

  /** Writes rows to the terminal with the heads as they are. */
  RowWriter asIs(Terminal terminal) {
    return format.to(terminal.out());
  }

  @Override
  public String toString() {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
