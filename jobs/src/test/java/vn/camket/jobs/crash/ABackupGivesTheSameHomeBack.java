package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.freeze.FrozenPeriods;

/** A home that is lost comes back from its backup: the same content, frozen periods included. */
class ABackupGivesTheSameHomeBack {
  private static final Set<String> DERIVED =
      Set.of("raw", "releases", "current", "ops.duckdb", "logs", "tmp", "lock", "ops");

  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;
  private static SmallHome home;
  private static Path archive = Path.of("");

  /** Frozen before the change came, published with it, and backed up. */
  @BeforeAll
  static void backUp() throws IOException {
    world = KilledAndNot.in(folder);
    home = world.changed("home");
    Files.createDirectories(home.root().resolve("secrets"));
    Path key = Files.writeString(home.root().resolve("secrets/key"), "x");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(home.root().resolve("notes.txt"), "của tôi");
    Console console = new Console(folder);
    assertThat(console.run("freeze", "--due", "--home", home.root().toString())).isZero();
    assertThat(world.run(home)).isEqualTo(Outcome.SUCCESS);
    archive = folder.resolve("backup.zip");
    assertThat(backup(console, home, "backup.zip")).as(console.err()).isZero();
    assertThat(console.err()).contains("notes.txt: camket does not know it");
    assertThat(console.out()).contains("Đã sao lưu", "backup.zip");
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void intoAnEmptyFolder() throws IOException {
    Path target = Files.createDirectories(folder.resolve("restored"));
    Console console = new Console(folder);
    assertThat(restore(console, archive, target)).as(console.err()).isZero();
    SmallHome restored = new SmallHome(target);
    assertThat(restored.home().releases().list()).isEmpty();
    assertThat(irreplaceable(target)).isEqualTo(irreplaceable(home.root()));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(target.resolve("secrets/key"))))
        .isEqualTo("rw-------");
    assertThat(Files.getPosixFilePermissions(archive))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(restored.runs().size()).isEqualTo(home.runs().size() + 1);

    assertThat(world.run(restored)).isEqualTo(Outcome.SUCCESS);
    restored.requireServed(home.content());
    assertThat(new FrozenPeriods(restored.home().storage()).inputs())
        .isEqualTo(new FrozenPeriods(home.home().storage()).inputs())
        .isNotEmpty();
    assertThat(world.run(restored)).isEqualTo(Outcome.NOTHING_NEW);
  }

  @Test
  void neverOverSomethingElse() {
    Console console = new Console(folder);
    assertThat(restore(console, archive, home.root())).isEqualTo(ExitCode.USAGE.code());
    assertThat(backup(console, home, "backup.zip")).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains("exists already");
    assertThat(backup(console, home, home.root().resolve("b.zip").toString()))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains("lies in the home itself");
  }

  @Test
  void aDamagedOneLeavesNothing() throws IOException {
    Path damaged = Files.copy(archive, folder.resolve("damaged.zip"));
    try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write(new byte[4000]);
    }
    Console console = new Console(folder);
    Path target = folder.resolve("from-damaged");
    assertThat(restore(console, damaged, target)).isEqualTo(ExitCode.ENVIRONMENT.code());
    assertThat(console.err()).contains("damaged", "take an older backup");
    assertThat(target).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())))
          .noneMatch(n -> n.endsWith(".restoring") || n.endsWith(".tmp"));
    }
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(archive), 5000));
    assertThat(restore(console, cut, target)).isEqualTo(ExitCode.ENVIRONMENT.code());
  }

  @Test
  void aForeignOrNewerOneIsRefused() throws IOException {
    Console console = new Console(folder);
    Path foreign = zip("foreign.zip", "other.json", "{}");
    assertThat(restore(console, foreign, folder.resolve("x"))).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains("is no backup of a home");
    Path newer =
        zip(
            "newer.zip",
            "backup.json",
            "{\"format\": \"camket-backup\", \"format_version\": 99, \"home_schema_version\": 1,"
                + " \"home_name\": \"Tỉnh\", \"home_kind\": \"REAL\", \"created_at\": \"x\","
                + " \"files\": [], \"not_included\": []}");
    assertThat(restore(console, newer, folder.resolve("x"))).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains("newer camket");
    Path outside =
        zip(
            "outside.zip",
            "backup.json",
            "{\"format\": \"camket-backup\", \"format_version\": 1, \"home_schema_version\": 1,"
                + " \"home_name\": \"Tỉnh\", \"home_kind\": \"REAL\", \"created_at\": \"x\","
                + " \"files\": [{\"path\": \"../evil\", \"size\": 1, \"sha256\": \"0\","
                + " \"mode\": \"rw-------\", \"modified\": 0}], \"not_included\": []}");
    assertThat(restore(console, outside, folder.resolve("x"))).isEqualTo(ExitCode.USAGE.code());
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void aFolderKeepsTheNewest() throws IOException {
    Path nightly = Files.createDirectories(folder.resolve("nightly"));
    for (String old : List.of("20200101-010101", "20200102-010101", "20200103-010101")) {
      Files.writeString(nightly.resolve("camket-" + old + ".zip"), "");
    }
    Files.writeString(nightly.resolve("mine.zip"), "");
    Console console = new Console(folder);
    String[] command = {
      "backup", "--to", "nightly", "--keep", "2", "--home", home.root().toString()
    };
    assertThat(console.run(command)).as(console.err()).isZero();
    try (Stream<Path> files = Files.list(nightly)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())))
          .containsExactlyInAnyOrder(
              "camket-20200103-010101.zip", "camket-20260930-150000.zip", "mine.zip");
    }
  }

  private static Path zip(String name, String entry, String text) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new java.util.zip.ZipEntry(entry));
      zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  private static int backup(Console console, SmallHome of, String to) {
    return console.run("backup", "--to", to, "--home", of.root().toString());
  }

  private static int restore(Console console, Path file, Path target) {
    return console.run("restore", file.toString(), "--home", target.toString());
  }

  /** What is irreplaceable, by path and content; ledgers of runs differ by the restoring. */
  private static List<String> irreplaceable(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile)
          .filter(f -> !DERIVED.contains(root.relativize(f).getName(0).toString()))
          .filter(f -> !f.endsWith("notes.txt") && !f.toString().contains("change."))
          .map(f -> root.relativize(f) + " " + content(f))
          .sorted()
          .toList();
    }
  }

  private static int content(Path file) {
    try {
      return java.util.Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
