package vn.camket.jobs.unchanged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.jobs.Terminal;

/**
 * What a run of a home depends on, as one hash: path, size and modification time of every file that
 * people or other commands may change, the business day, and the program itself. What is not known
 * to be derived counts, so that a new kind of input can only cost a run too many.
 */
final class HomeStamp {
  /** Written by runs and services, and read by no run; releases and landing are looked at apart. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "landing",
          "raw",
          "releases",
          "current",
          "registry.accepted",
          "ops",
          "ops.duckdb",
          "logs",
          "tmp",
          "lock",
          "superset",
          "secrets",
          "schedule",
          "schedules.yaml",
          "holidays.yaml",
          "users.yaml",
          "backups",
          "danh-sach");

  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Path home;
  private final Instant at;
  private final TreeSet<String> lines = new TreeSet<>();
  private boolean settled = true;

  private HomeStamp(Path home, Instant at) {
    this.home = home;
    this.at = at;
  }

  /**
   * What a run reads, as it is now.
   *
   * @param at now; figures turn with its day
   */
  static Inputs inputs(Path home, Instant at) {
    var stamp = new HomeStamp(home, at);
    for (String name : stamp.names(home)) {
      if (!LEFT_OUT.contains(name) && !name.startsWith(".")) {
        stamp.tree(home.resolve(name));
      }
    }
    stamp.program();
    stamp.lines.add(LocalDate.ofInstant(at, Terminal.ZONE).toString());
    return new Inputs(stamp.hash(), stamp.settled);
  }

  /** What runs and releases have made of it, as it is now. */
  static String outputs(Path home) {
    var stamp = new HomeStamp(home, Instant.EPOCH);
    Path landing = home.resolve("landing");
    for (String name : stamp.names(landing)) {
      if (name.endsWith(".csv")) {
        stamp.tree(landing.resolve(name));
      }
    }
    stamp.tree(home.resolve("registry.accepted"));
    for (String name : stamp.names(home.resolve("releases"))) {
      stamp.lines.add("releases/" + name);
    }
    stamp.lines.add("current " + target(home.resolve("current")));
    return stamp.hash();
  }

  /**
   * What a run reads.
   *
   * @param hash of all of it
   * @param settled whether every file had been left alone for a minute, so that a later change of
   *     it shows in its time
   */
  record Inputs(String hash, boolean settled) {}

  private List<String> names(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : new ArrayList<>(new TreeSet<>(List.of(names)));
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private void program() {
    for (String part : System.getProperty("java.class.path", "").split(":", -1)) {
      Path jar = Path.of(part);
      if (String.valueOf(jar.getFileName()).startsWith("camket-") && Files.isRegularFile(jar)) {
        lines.add(jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified());
      }
    }
  }

  private void tree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try {
      Files.walkFileTree(root, new Visit());
    } catch (IOException e) {
      throw new UncheckedIOException(root + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Visit extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Instant changed = attributes.lastModifiedTime().toInstant();
      boolean readable = Files.isReadable(file);
      lines.add(home.relativize(file) + " " + attributes.size() + " " + changed + " " + readable);
      settled = settled && Duration.between(changed, at).abs().compareTo(SETTLED) > 0;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      lines.add(home.relativize(file) + " ?");
      return FileVisitResult.CONTINUE;
    }
  }
}
