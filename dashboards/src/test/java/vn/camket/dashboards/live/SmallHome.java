package vn.camket.dashboards.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.camket.schemas.yaml.DataFile;

/** A home with marts of nine units whose every item text names its unit. */
public record SmallHome(Path folder) {
  /** Items of each unit in the first release. */
  public static final int ITEMS = 3;

  /** Makes it, with release r1 in use. */
  public static SmallHome make() {
    try {
      SmallHome home = new SmallHome(Files.createTempDirectory("camket-superset-test"));
      Files.writeString(
          home.folder.resolve("home.yaml"),
          """
          schema_version: 1
          kind: SAMPLE
          name: Tỉnh thử
          province_unit_id: u-tinh
          sample_end: 2026-09-30
          seed: 1
          """);
      Files.writeString(
          home.folder.resolve("config.yaml"),
          "superset.query_seconds: 12\nsuperset.memory_limit: 500MB\n");
      home.database(home.folder.resolve("ops.duckdb"), "create table runs(id int)");
      home.release("r1", ITEMS);
      home.use("r1");
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes a release of so many items a unit, without using it. */
  public void release(String id, int items) {
    try {
      Path release = Files.createDirectories(folder.resolve("releases").resolve(id));
      database(
          release.resolve("mart.duckdb"),
          DataFile.shippedText(BundleOfTests.class, "/vn/camket/dashboards/mart.sql")
              .formatted(id, items));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mart of a release. */
  public Path mart(String release) {
    return folder.resolve("releases").resolve(release).resolve("mart.duckdb");
  }

  /** Switches to a release, as a publish does. */
  public void use(String id) {
    Path fresh = folder.resolve("current.new");
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, Path.of("releases", id));
      Files.move(fresh, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it with all it holds. */
  public void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the users file. */
  public void users(String yaml) {
    try {
      Files.writeString(folder.resolve("users.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void database(Path file, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
