package vn.camket.dashboards.assets;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.Asset;
import vn.camket.dashboards.bundle.AssetKind;

/**
 * Examples for SQL Lab: one file of SQL each, whose first line of comment is the title and the
 * others the description.
 */
public final class ExampleQueries {
  private static final String COMMENT = "--";

  private ExampleQueries() {}

  /**
   * Reads them.
   *
   * @param folder {@code dashboards/assets/queries} of the installation
   * @throws AssetException when a file has no title
   */
  public static List<Asset> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".sql"))
          .sorted()
          .map(ExampleQueries::asset)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read; is the installation whole?", e);
    }
  }

  private static Asset asset(Path file) {
    String name = file.getFileName().toString().replace(".sql", "");
    List<String> comments = lines(file).filter(line -> line.startsWith(COMMENT)).toList();
    if (comments.isEmpty()) {
      String place = "queries/" + name + ".sql";
      throw new AssetException(
          List.of(new AssetProblem(place, 1, "begin with a line '-- title of the query'")));
    }
    ObjectNode content = Json.object();
    content.put("label", text(comments.get(0)));
    content.put(
        "description", comments.stream().skip(1).map(ExampleQueries::text).collect(joining(" ")));
    content.put(
        "sql", lines(file).filter(line -> !line.startsWith(COMMENT)).collect(joining("\n")));
    content.put("schema", "main");
    content.put("uuid", Identity.of(AssetKind.SAVED_QUERY, name).toString());
    content.put(
        "database_uuid", Identity.of(AssetKind.DATABASE, ServedSource.MART.key()).toString());
    content.put("version", "1.0.0");
    return new Asset(
        AssetKind.SAVED_QUERY,
        Identity.of(AssetKind.SAVED_QUERY, name),
        text(comments.get(0)),
        "queries/mart/" + name + ".yaml",
        content);
  }

  private static String text(String comment) {
    return comment.substring(COMMENT.length()).strip();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }
}
