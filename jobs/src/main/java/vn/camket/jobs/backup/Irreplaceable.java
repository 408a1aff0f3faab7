package vn.camket.jobs.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.camket.jobs.home.Home;
import vn.camket.schemas.yaml.DataFile;

/** Which files of a home nothing else could bring back: the table "A home" of ARCHITECTURE.md. */
final class Irreplaceable {
  /** Files and folders, relative to the home. */
  private static final List<String> PARTS =
      List.of(
          "home.yaml",
          "config.yaml",
          "README.md",
          "inbox",
          "landing",
          "registry",
          "registry.accepted",
          "layouts",
          "vocabulary",
          "review",
          "frozen",
          "ops/runs.jsonl",
          "users.yaml",
          "secrets",
          "superset/metadata.db",
          "schedules.yaml",
          "holidays.yaml",
          "schedule/store.mv.db",
          "upgrades",
          "truth");

  /** What a run or a service makes again. */
  private static final Set<String> DERIVED =
      Set.of(
          "raw",
          "releases",
          "current",
          "ops.duckdb",
          "logs",
          "tmp",
          "lock",
          "ops",
          "superset",
          "schedule",
          "danh-sach",
          Backup.FOLDER);

  /** Databases that a running service writes to. */
  private static final Set<String> LIVE = Set.of("superset/metadata.db", "schedule/store.mv.db");

  private Irreplaceable() {}

  static boolean isLive(String path) {
    return LIVE.contains(path);
  }

  /** Paths of the files, relative to the home, sorted; half-written ones left out. */
  static List<String> files(Home home) {
    TreeSet<String> files = new TreeSet<>();
    for (String part : PARTS) {
      Path place = home.root().resolve(part);
      if (!Files.exists(place)) {
        continue;
      }
      try (Stream<Path> tree = Files.walk(place)) {
        tree.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
            .filter(f -> !String.valueOf(f.getFileName()).endsWith(".tmp"))
            .forEach(f -> files.add(home.root().relativize(f).toString().replace('\\', '/')));
      } catch (IOException e) {
        throw new UncheckedIOException(place + ": cannot be listed", e);
      }
    }
    return List.copyOf(files);
  }

  /** What belongs to the home, or lies in it, and is not taken. */
  static List<String> notIncluded(Home home, Map<String, String> environment) {
    List<String> not = new ArrayList<>(foreign(home));
    String superset = environment.getOrDefault("CAMKET_SUPERSET_DB", "");
    if (superset.isBlank()) {
      superset = text(home.settings(), "superset.db");
    }
    if (!superset.isBlank()) {
      not.add("Superset's own data in " + withoutPassword(superset) + ": use pg_dump");
    }
    String store = text(home.root().resolve("schedules.yaml"), "service", "store", "url");
    if (!store.isBlank()) {
      not.add("The clock's ledger in " + withoutPassword(store) + ": use pg_dump");
    }
    return not;
  }

  private static List<String> foreign(Home home) {
    try (Stream<Path> children = Files.list(home.root())) {
      return children
          .map(c -> String.valueOf(c.getFileName()))
          .filter(n -> !n.startsWith(".") && !DERIVED.contains(n))
          .filter(n -> PARTS.stream().noneMatch(p -> p.equals(n)))
          .sorted()
          .map(n -> n + ": camket does not know it")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(home.root() + ": cannot be listed", e);
    }
  }

  private static String text(Path yaml, String... path) {
    if (!Files.isRegularFile(yaml)) {
      return "";
    }
    try {
      boolean says =
          Files.readAllLines(yaml).stream()
              .map(String::strip)
              .anyMatch(l -> !l.isEmpty() && !l.startsWith("#"));
      if (!says) {
        return "";
      }
    } catch (IOException e) {
      throw new UncheckedIOException(yaml + ": cannot be read", e);
    }
    JsonNode node = DataFile.read(yaml, JsonNode.class);
    for (String key : path) {
      node = node.path(key);
    }
    return node.asText("");
  }

  private static String withoutPassword(String address) {
    return address.replaceAll("//([^:/@]*):[^@]*@", "//$1:***@");
  }
}
