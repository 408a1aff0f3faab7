package vn.camket.scheduler.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --format}: rows as a table, CSV or JSON. */
final class RowsOutput {
  /** A way to write rows. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json. Default: table.")
  private Format format = Format.TABLE;

  void write(ArrayNode rows, PrintStream out) {
    switch (format) {
      case JSON -> out.println(rows.toPrettyString());
      case CSV -> grid(rows).forEach(row -> out.println(String.join(",", quoted(row))));
      case TABLE -> table(grid(rows), out);
    }
  }

  private static List<List<String>> grid(ArrayNode rows) {
    List<List<String>> grid = new ArrayList<>();
    if (!rows.isEmpty()) {
      List<String> heads = new ArrayList<>();
      rows.get(0).fieldNames().forEachRemaining(heads::add);
      grid.add(heads);
      for (JsonNode row : rows) {
        grid.add(heads.stream().map(head -> text(row.path(head))).toList());
      }
    }
    return grid;
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }

  private static List<String> quoted(List<String> row) {
    return row.stream()
        .map(
            cell ->
                cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .toList();
  }

  private static void table(List<List<String>> grid, PrintStream out) {
    if (grid.isEmpty()) {
      out.println("(none)");
      return;
    }
    List<Integer> widths = new ArrayList<>(Collections.nCopies(grid.get(0).size(), 0));
    for (List<String> row : grid) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), width(row.get(i))));
      }
    }
    for (List<String> row : grid) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - width(row.get(i)) + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
