package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells how the items of units that ended within a year are reported afterwards. */
final class HandoverTruth {
  private HandoverTruth() {}

  /** Writes {@code truth/handovers.csv}, in order of successors, years and predecessors. */
  static void write(Path home, List<List<UnitYear>> byUnit) throws IOException {
    Path folder = Files.createDirectories(home.resolve("truth"));
    try (Writer out = Files.newBufferedWriter(folder.resolve("handovers.csv"))) {
      out.write("unit_id,year,successor_unit_id,handover\n");
      for (List<UnitYear> years : byUnit) {
        for (UnitYear successor : years) {
          for (UnitYear old : successor.predecessors()) {
            out.write(
                CsvFile.line(
                    List.of(
                        old.unit().id(),
                        String.valueOf(old.year()),
                        successor.unit().id(),
                        String.valueOf(old.handover()))));
          }
        }
      }
    }
  }
}
