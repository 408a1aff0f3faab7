package vn.camket.dashboards.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Two communes of a home's registry merge into a new one on a day: lines that a person writes into
 * three files, and takes back.
 */
final class NewMerger implements AutoCloseable {
  /** Since when the new commune is in force. */
  private static final String DAY = "2026-09-01";

  private static final String UNIT = "u90001";

  private static final String NAME = "Tân Hợp Nhất";

  private final Map<Path, String> before = new TreeMap<>();
  private final Path registry;

  private NewMerger(Path registry) {
    this.registry = registry;
  }

  /** Writes it: these communes end, the new one begins. */
  static NewMerger of(Path registry, List<String> ended) {
    NewMerger merger = new NewMerger(registry);
    merger.change(
        "units.csv",
        lines -> end(lines, ended, 2),
        UNIT
            + ","
            + DAY
            + ",,DANG_UY_XA,DIA_PHUONG,XA,Đảng ủy xã "
            + NAME
            + ",Xã "
            + NAME
            + ",,,RECONSTRUCTED,,");
    merger.change(
        "parents.csv", lines -> end(lines, ended, 4), UNIT + ",PARTY,u00001," + DAY + ",");
    merger.change("events.csv", UnaryOperator.identity(), told(ended));
    return merger;
  }

  private static String[] told(List<String> ended) {
    return ended.stream()
        .map(unit -> "e90001,MERGE,%s,%s,%s,WHOLE,,,,,,RECONSTRUCTED,,".formatted(unit, UNIT, DAY))
        .toArray(String[]::new);
  }

  /** Lines of these units that have no end get the day. */
  private static List<String> end(List<String> lines, List<String> ended, int column) {
    List<String> changed = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (ended.contains(cells[0]) && cells[column].isEmpty()) {
        cells[column] = DAY;
      }
      changed.add(String.join(",", cells));
    }
    return changed;
  }

  private void change(String name, UnaryOperator<List<String>> change, String... added) {
    Path file = registry.resolve(name);
    try {
      before.put(file, Files.readString(file));
      List<String> lines = new ArrayList<>(change.apply(Files.readAllLines(file)));
      lines.addAll(List.of(added));
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The new commune. */
  String unit() {
    return UNIT;
  }

  /** Puts the files back. */
  @Override
  public void close() {
    before.forEach(
        (file, text) -> {
          try {
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
