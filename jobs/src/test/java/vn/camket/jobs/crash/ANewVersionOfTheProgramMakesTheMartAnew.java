package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;
import vn.camket.pipeline.mart.MartBuilder;

/**
 * After an upgrade of which only the SQL of a view is new, the next run gives readers a mart that
 * is made by it, once; of what is known, frozen and read nothing changes.
 */
class ANewVersionOfTheProgramMakesTheMartAnew {
  private static final String VIEW = "rpt_unit_mean";
  private static final String OLD = "create view " + VIEW + " as";
  private static final String NEW =
      "create view " + VIEW + " as select * replace ('new' as measure_label) from (";
  private static final String KNOWN_BEFORE =
      "select count(*), sum(hash(s)) from fact_item_snapshot_known_at(date '2025-12-31') s";

  @TempDir static Path folder = Path.of("");
  private static SmallHome home;
  private static Warehouse warehouse;

  @BeforeAll
  static void publishAndFreeze() throws IOException {
    home = SmallHome.in(folder.resolve("home"));
    warehouse = new Warehouse(home.home().settings(), folder.resolve("session"));
    assertThat(warehouse.run(home).outcome()).isEqualTo(Outcome.SUCCESS);
    Console console = new Console(folder);
    assertThat(console.run("freeze", "--due", "--home", home.root().toString())).isZero();
    assertThat(warehouse.run(home).outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(warehouse.run(home).outcome()).isEqualTo(Outcome.NOTHING_NEW);
  }

  @AfterAll
  static void end() {
    warehouse.close();
  }

  @Test
  void atTheNextRunAndOnlyThen() throws Exception {
    String before = home.current();
    String content = home.content();
    List<String> known = asked(KNOWN_BEFORE);
    List<String> frozen = asked("select * from rpt_frozen_periods order by all");
    assertThat(frozen).isNotEmpty();
    Map<String, String> raw = files("raw");
    Map<String, String> bound = files("frozen");

    String upgraded = upgradedClassPath();
    run(upgraded);
    String after = home.current();
    assertThat(after).isNotEqualTo(before);
    assertThat(asked("select distinct measure_label from " + VIEW)).containsExactly("new");
    home.requireServed(content);
    assertThat(asked(KNOWN_BEFORE)).isEqualTo(known);
    assertThat(asked("select * from rpt_frozen_periods order by all")).isEqualTo(frozen);
    assertThat(files("raw")).as("nothing is read again").isEqualTo(raw);
    assertThat(files("frozen")).isEqualTo(bound);

    run(upgraded);
    assertThat(home.current()).isEqualTo(after);
    assertThat(home.outcomes()).endsWith(Outcome.SUCCESS, Outcome.NOTHING_NEW);
  }

  private static void run(String classPath) throws Exception {
    String[] command = {"run", "--home", home.root().toString()};
    try (Child child = Child.start(folder.resolve("logs"), List.of(), classPath, command)) {
      assertThat(child.exitCode()).as(child.said()).isZero();
    }
  }

  /** The class path of this process with another text of one view. */
  private static String upgradedClassPath() throws Exception {
    Path own =
        Path.of(MartBuilder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path upgraded = Files.createDirectories(folder.resolve("upgraded"));
    Path sql = upgraded.resolve(MartBuilder.class.getPackageName().replace('.', '/'));
    copyModule(own, upgraded);
    Path view = sql.resolve(VIEW + ".sql");
    String text = Files.readString(view);
    assertThat(text).startsWith(OLD);
    Files.writeString(view, NEW + text.substring(OLD.length()) + ")");
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().equals(own) ? upgraded.toString() : part);
    }
    assertThat(parts).contains(upgraded.toString());
    return String.join(File.pathSeparator, parts);
  }

  private static void copyModule(Path own, Path to) throws IOException {
    if (Files.isDirectory(own)) {
      copy(own, to);
      return;
    }
    try (var jar = FileSystems.newFileSystem(own)) {
      copy(jar.getPath("/"), to);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target);
      }
    }
  }

  private static List<String> asked(String sql) throws SQLException {
    try (Connection connection = Mart.locked(home.home().mart(null))) {
      Rows rows = new Rows();
      new Query(connection, sql).writeTo(rows);
      return rows.list().stream()
          .map(row -> String.join("|", rows.heads().stream().map(h -> row.text(h.name())).toList()))
          .toList();
    }
  }

  /** Names, sizes and times of the files below a folder of the home. */
  private static Map<String, String> files(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(home.root().resolve(name))) {
      for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }
}
