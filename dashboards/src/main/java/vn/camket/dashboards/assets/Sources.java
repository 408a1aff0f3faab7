package vn.camket.dashboards.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.camket.schemas.yaml.DataFileException;
import vn.camket.schemas.yaml.YamlNode;

/**
 * All that people write of the dashboards.
 *
 * @param types kinds of chart by name
 * @param filters filters by name
 * @param colors colour by label: one meaning, one colour
 * @param datasets datasets by name
 * @param charts charts by name
 * @param boards dashboards, in the order of their files
 */
record Sources(
    Map<String, ChartType> types,
    Map<String, FilterSource> filters,
    Map<String, String> colors,
    Map<String, DatasetSource> datasets,
    Map<String, ChartSource> charts,
    List<BoardSource> boards) {

  /**
   * Reads the folder {@code dashboards/assets}.
   *
   * @param problems what cannot be read is told here
   */
  static Sources read(Path folder, List<AssetProblem> problems) {
    Sources sources =
        new Sources(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>());
    Reader reader = new Reader(folder, problems);
    reader.file(
        "types.yaml", f -> each(f, "types", (n, t) -> sources.types.put(n, ChartType.read(t))));
    reader.file(
        "filters.yaml",
        f -> each(f, "filters", (n, t) -> sources.filters.put(n, FilterSource.read(n, t))));
    reader.file(
        "colors.yaml",
        f -> {
          f.pairs("colors").forEach(p -> sources.colors.put(p.name().text(), p.value()));
          f.refuseOthers();
        });
    reader.folder("datasets", (n, f) -> sources.datasets.put(n, DatasetSource.read(n, f)));
    reader.folder("charts", (n, f) -> each(f, "charts", sources::addChart));
    reader.folder("boards", (n, f) -> sources.boards.add(BoardSource.read(n, f)));
    return sources;
  }

  private void addChart(String name, Fields fields) {
    if (charts.put(name, ChartSource.read(name, fields)) != null) {
      fields.problem(fields.line(), "another chart is called " + name);
    }
  }

  private static void each(Fields fields, String key, BiConsumer<String, Fields> reading) {
    fields.named(key).forEach(reading);
    fields.refuseOthers();
  }

  private record Reader(Path root, List<AssetProblem> problems) {
    void file(String name, Consumer<Fields> reading) {
      try {
        YamlNode tree = YamlNode.parse(Files.readString(root.resolve(name)), name);
        reading.accept(new Fields(name, tree, problems));
      } catch (DataFileException e) {
        problems.add(new AssetProblem(name, 1, String.valueOf(e.getMessage())));
      } catch (IOException e) {
        problems.add(new AssetProblem(name, 1, "cannot be read: " + e));
      }
    }

    void folder(String name, BiConsumer<String, Fields> reading) {
      for (String file : files(root.resolve(name))) {
        file(name + "/" + file, f -> reading.accept(file.replace(".yaml", ""), f));
      }
    }

    private static List<String> files(Path folder) {
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(p -> String.valueOf(p.getFileName()))
            .filter(n -> n.endsWith(".yaml"))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(folder + ": cannot be read; is the installation whole?", e);
      }
    }
  }
}
