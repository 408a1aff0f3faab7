package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camket.jobs.Console;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.Run;
import vn.camket.jobs.ops.RunLedger;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.sample.SampleProvince;
import vn.camket.jobs.sample.SampleRequest;
import vn.camket.pipeline.publish.ContentHash;
import vn.camket.pipeline.publish.Manifest;

/**
 * A sample home with the files of three units, small enough to be run many times. The file that
 * arrived last is held back until {@link #change()}.
 */
record SmallHome(Path root) {
  private static final int UNITS = 3;
  private static final String HEADER = "path,sender,received_at";

  /** Spark on one core, without generated code: for few rows that is quickest. */
  private static final String SETTINGS =
      """
      spark.master: local[1]
      spark.shuffle_partitions: 1
      spark.conf:
        spark.sql.codegen.wholeStage: false
        spark.sql.codegen.factoryMode: NO_CODEGEN
      """;

  /** Makes it; it has no release yet. */
  static SmallHome in(Path root) throws IOException {
    SampleProvince.write(new SampleRequest(root, 7, 2025, 2026, 1), line -> {});
    settings(root);
    SmallHome home = new SmallHome(root);
    List<String> lines = home.linesOfFewUnits();
    home.keepFilesOf(lines);
    Files.write(root.resolve("change.csv"), lines.subList(lines.size() - 1, lines.size()));
    Files.move(home.fileOf(last(lines)), root.resolve("change.bin"));
    home.receive(lines.subList(0, lines.size() - 1));
    return home;
  }

  /** Writes the settings of such homes into a folder; the file. */
  static Path settings(Path folder) throws IOException {
    return Files.writeString(folder.resolve("config.yaml"), SETTINGS);
  }

  /** A copy of the whole home elsewhere. */
  SmallHome copy(Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Files.copy(
            path,
            to.resolve(root.relativize(path)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new SmallHome(to);
  }

  /** The file that was held back arrives, and one that is landed is sent again, unchanged. */
  SmallHome change() throws IOException {
    String line = last(Files.readAllLines(root.resolve("change.csv")));
    Files.createDirectories(fileOf(line).resolveSibling(""));
    Files.move(root.resolve("change.bin"), fileOf(line));
    List<String> lines = new ArrayList<>(received());
    String again =
        lines.get(0).substring(0, lines.get(0).lastIndexOf(',')) + ",2026-08-03T08:15:00";
    lines.add(line);
    lines.add(again);
    receive(lines);
    return this;
  }

  /** A word is learnt that marks secrecy when it stands alone in a cell. */
  SmallHome learnMark(String word) throws IOException {
    Files.createDirectories(root.resolve("vocabulary"));
    Files.writeString(root.resolve("vocabulary/secrecy.yaml"), "marks: [\"" + word + "\"]\n");
    return this;
  }

  /** Nothing is in the inbox, and nothing is said to have come. */
  void emptyInbox() throws IOException {
    keepFilesOf(List.of());
    receive(List.of());
  }

  /** The home as the program sees it. */
  Home home() {
    return new Home(root);
  }

  /** Identifier of the release that readers get. */
  String current() {
    return home().releases().current().orElse("none");
  }

  /** Hash of the content that readers get. */
  String content() {
    return manifest().contentHash();
  }

  /** Readers get this content: the mart opens, holds it, and answers. */
  void requireServed(String contentHash) {
    assertThat(content()).isEqualTo(contentHash);
    assertThat(ContentHash.ofMart(home().mart(null)).total()).isEqualTo(contentHash);
    Console console = new Console(root);
    String sql = "SELECT release_id FROM dim_release";
    int code = console.run("sql", sql, "--home", root.toString(), "--format", "csv");
    assertThat(console.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(console.out()).isEqualTo("release_id\n" + current() + "\n");
  }

  /** Nothing lies about that a killed run left. */
  void requireClean() throws IOException {
    assertThat(leftovers()).isEmpty();
    assertThat(home().storage().list("releases"))
        .containsExactlyInAnyOrderElementsOf(
            home().releases().list().stream().map(r -> r.releaseId()).toList());
    assertThat(outcomes()).doesNotContain(Outcome.RUNNING);
  }

  /** Runs of the ledger. */
  List<Run> runs() {
    return new RunLedger(home().runLedger()).runs();
  }

  /** How the runs of the ledger ended. */
  List<Outcome> outcomes() {
    return runs().stream().map(Run::outcome).toList();
  }

  /** Columns of the operations database, one row per run in the order in which they began. */
  List<String> recorded(String columns) throws SQLException {
    String sql = "SELECT " + columns + " FROM ops_run ORDER BY rowid";
    try (Connection connection = Mart.locked(home().paths().operations())) {
      Rows rows = new Rows();
      new Query(connection, sql).writeTo(rows);
      return rows.list().stream()
          .map(row -> String.join("|", rows.heads().stream().map(h -> row.text(h.name())).toList()))
          .toList();
    }
  }

  /** The ledger of arrivals. */
  String arrivals() throws IOException {
    return Files.readString(root.resolve("landing/arrivals.csv"));
  }

  private Manifest manifest() {
    return home().releases().show(current());
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(p -> isLeftover(p)).map(p -> root.relativize(p).toString()).toList();
    }
  }

  private boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    return (path.startsWith(home().scratch()) && Files.isRegularFile(path))
        || (name.startsWith("_") && !name.equals("_received.csv"))
        || name.startsWith(".staging-")
        || name.endsWith(".tmp")
        || name.endsWith(".wal");
  }

  private List<String> linesOfFewUnits() throws IOException {
    TreeMap<String, List<String>> bySender =
        received().stream()
            .collect(Collectors.groupingBy(SmallHome::sender, TreeMap::new, Collectors.toList()));
    return bySender.values().stream()
        .filter(lines -> lines.size() > 4 && lines.size() < 9)
        .limit(UNITS)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(line -> line.substring(line.lastIndexOf(','))))
        .toList();
  }

  private void keepFilesOf(List<String> lines) throws IOException {
    List<Path> kept = lines.stream().map(this::fileOf).toList();
    try (Stream<Path> files = Files.walk(root.resolve("inbox"))) {
      for (Path file : files.filter(Files::isRegularFile).filter(f -> !kept.contains(f)).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> received() throws IOException {
    List<String> lines = Files.readAllLines(root.resolve("inbox/_received.csv"));
    return lines.subList(1, lines.size());
  }

  private void receive(List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(lines);
    Files.write(root.resolve("inbox/_received.csv"), all);
  }

  private Path fileOf(String line) {
    return root.resolve("inbox").resolve(line.substring(0, line.indexOf(',')));
  }

  private static String sender(String line) {
    return line.split(",", 3)[1];
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
