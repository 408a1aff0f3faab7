package vn.camket.jobs.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes CSV: UTF-8, commas, quotes where needed, LF. */
final class CsvFile {
  private static final DateTimeFormatter SHOWN_DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private CsvFile() {}

  /** A grid; lines above and below the table have one cell each. */
  static void write(Path file, Grid grid, Look look) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Grid.Row row : grid.rows()) {
        switch (row.part()) {
          case HEADING, SECTION, DATA ->
              out.write(line(row.cells().stream().map(CsvFile::text).map(look::spell).toList()));
          case PREAMBLE, TITLE, FOOTER -> {
            for (Cell cell : row.cells()) {
              if (!text(cell).isEmpty()) {
                out.write(line(List.of(look.spell(text(cell)))));
              }
            }
          }
        }
      }
    }
  }

  /** One line with its end. */
  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(CsvFile::quoted).toList()) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** What a spreadsheet shows in a cell, and saves as text; empty for a formula. */
  static String text(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.text();
    }
    if (cell instanceof Cell.Figure figure) {
      return figure(figure);
    }
    return cell instanceof Cell.Day day ? SHOWN_DAY.format(day.day()) : "";
  }

  private static String figure(Cell.Figure figure) {
    boolean ratio = !figure.format().isEmpty();
    long rounded = Math.round(ratio ? figure.value() * 100 : figure.value());
    return ratio ? rounded + "%" : String.valueOf(rounded);
  }
}
