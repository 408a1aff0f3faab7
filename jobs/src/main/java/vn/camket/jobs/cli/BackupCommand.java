package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.backup.Backup;
import vn.camket.jobs.backup.BackupContents;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.RunResult;

/** {@code camket backup}: what is irreplaceable of a home, in one file. */
@Command(
    name = "backup",
    description = {
      "Writes what is irreplaceable of the home into one file: files as they arrived, registry,"
          + " layouts, words, answers, frozen periods, users, ledgers, secrets, Superset's metadata.",
      "Superset and the clock may go on running. Releases are not in it: a run makes them again."
    },
    footer = {
      "",
      "The file holds secrets; only its owner may read it. Keep it on another disk.",
      "",
      "Examples:",
      "  camket backup --to /mnt/backup --keep 14",
      "  camket backup --to /mnt/backup/before-upgrade.zip",
      "  camket restore /mnt/backup/camket-20260301-020000.zip --home /srv/tinh"
    })
final class BackupCommand implements Callable<Integer>, Writes {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
  private static final String OF_A_FOLDER = "camket-[0-9]{8}-[0-9]{6}\\.zip";

  private final Terminal terminal;
  @Mixin private WritingOptions options = new WritingOptions();

  @Option(
      names = "--to",
      paramLabel = "FILE|DIR",
      description =
          "A new file, or a folder that gets camket-<date>-<time>.zip. Default: HOME/backups, which"
              + " is lost with its disk.")
  private @Nullable Path to;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Of the backups of that name in the folder, keeps the newest N. Default: all.")
  private @Nullable Integer keep;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = options.home(terminal).existing();
    Path place = place(home);
    warn(home, place);
    LocalDateTime now = terminal.now();
    boolean isFolder = Files.isDirectory(place) || !place.toString().endsWith(".zip");
    Path target = isFolder ? place.resolve("camket-" + SECOND.format(now) + ".zip") : place;
    RunResult result =
        options.run(
            terminal,
            "backup --to " + place,
            steps -> {
              BackupContents contents =
                  steps.step(
                      "Sao lưu",
                      () -> new Backup(home, terminal.environment()).write(target, now),
                      c -> c.files().size());
              contents
                  .notIncluded()
                  .forEach(n -> terminal.err().println("Không có trong bản sao lưu: " + n));
              if (isFolder && keep != null) {
                deleteOlder(place, keep);
              }
              return RunResult.done(
                  "Đã sao lưu "
                      + contents.files().size()
                      + " tệp ("
                      + Megabytes.of(contents.bytes())
                      + ") vào "
                      + target);
            });
    terminal.out().println(result.message());
    return result.exitCode().code();
  }

  private Path place(Home home) {
    return to == null
        ? home.root().resolve(Backup.FOLDER)
        : terminal.folder().resolve(to).toAbsolutePath().normalize();
  }

  private void warn(Home home, Path place) {
    if (place.startsWith(home.root())) {
      terminal
          .err()
          .println(
              "Bản sao lưu nằm cùng ổ đĩa với dữ liệu, mất ổ đĩa là mất cả hai; hãy dùng --to để"
                  + " chỉ nơi khác");
    }
  }

  private static void deleteOlder(Path folder, int keep) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newestFirst =
          files
              .filter(f -> String.valueOf(f.getFileName()).matches(OF_A_FOLDER))
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Path old :
          newestFirst.subList(
              Math.min(Math.max(keep, 1), newestFirst.size()), newestFirst.size())) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": old backups cannot be deleted", e);
    }
  }
}
