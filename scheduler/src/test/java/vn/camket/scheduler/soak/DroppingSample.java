package vn.camket.scheduler.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sample homes made alike: one whose files drop into the inbox one after the other, in the order in
 * which they were received, and one that has them all.
 */
final class DroppingSample {
  private static final String LIST = "inbox/_received.csv";

  /** Spark on one core, without generated code: for few rows that is quickest. */
  private static final String SETTINGS =
      """
      spark.master: local[1]
      spark.shuffle_partitions: 1
      spark.conf:
        spark.sql.codegen.wholeStage: false
        spark.sql.codegen.factoryMode: NO_CODEGEN
      """;

  private final Path home;
  private final Path held;
  private final List<String> lines;
  private int dropped;

  private DroppingSample(Path home, Path held, List<String> lines) {
    this.home = home;
    this.held = held;
    this.lines = lines;
  }

  /**
   * Makes both.
   *
   * @param years scheme-years
   * @param senders how many units' files; all when 0
   */
  static DroppingSample in(Path folder, String years, int senders)
      throws IOException, InterruptedException {
    Path all = folder.resolve("all");
    Camket.run("sample", "--out", all.toString(), "--seed", "7", "--years", years);
    Files.writeString(all.resolve("config.yaml"), SETTINGS);
    List<String> lines = Files.readAllLines(all.resolve(LIST));
    List<String> kept = chosen(lines.subList(1, lines.size()), senders);
    keep(all, kept);
    list(all, kept);
    Path home = folder.resolve("home");
    copy(all, home);
    Path held = Files.createDirectories(folder.resolve("held"));
    Files.move(home.resolve("inbox"), held.resolve("inbox"));
    Files.createDirectories(home.resolve("inbox"));
    list(home, List.of());
    return new DroppingSample(home, held, kept);
  }

  /** The home into which files drop. */
  Path home() {
    return home;
  }

  /** The home that has all files. */
  Path reference() {
    return home.resolveSibling("all");
  }

  /** How many arrivals there are in all. */
  int arrivals() {
    return lines.size();
  }

  /** Drops until so many parts of a whole are there. The list first: it says who sent what. */
  void drop(int part, int whole) throws IOException {
    int until = (int) ((long) lines.size() * part / whole);
    list(home, lines.subList(0, until));
    for (; dropped < until; dropped++) {
      String path = path(lines.get(dropped));
      Path from = held.resolve("inbox").resolve(path);
      if (Files.exists(from)) {
        Path to = home.resolve("inbox").resolve(path);
        Files.createDirectories(to.resolveSibling(""));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static String path(String line) {
    return line.substring(0, line.indexOf(','));
  }

  private static List<String> chosen(List<String> lines, int senders) {
    if (senders == 0) {
      return List.copyOf(lines);
    }
    Map<String, List<String>> bySender =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.split(",", -1)[1], TreeMap::new, Collectors.toList()));
    return bySender.values().stream()
        .filter(of -> of.size() > 4 && of.size() < 9)
        .limit(senders)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(line -> line.substring(line.lastIndexOf(','))))
        .toList();
  }

  private static void list(Path home, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(List.of("path,sender,received_at"));
    all.addAll(lines);
    Path fresh = home.resolve("inbox/.list.tmp");
    Files.write(fresh, all);
    Files.move(fresh, home.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void keep(Path home, List<String> lines) throws IOException {
    Path inbox = home.resolve("inbox");
    List<Path> kept = lines.stream().map(line -> inbox.resolve(path(line))).toList();
    try (Stream<Path> files = Files.walk(inbox)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!kept.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
