package vn.camket.jobs.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Kinds of file that an export writes, told by the name of the file. */
public enum ExportFormat {
  /** Comma separated. */
  CSV,
  /** Spreadsheet. */
  XLSX,
  /** Parquet. */
  PARQUET;

  /** The kind of a file by its name's ending; empty when it is none of these. */
  public static Optional<ExportFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (ExportFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
