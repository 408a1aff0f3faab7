package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.backup.BackupContents;
import vn.camket.jobs.backup.Restore;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.ConsoleProgress;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.WritingRun;
import vn.camket.jobs.output.ReaderText;

/** {@code camket restore}: a home from its backup. */
@Command(
    name = "restore",
    description =
        "Makes a home from a backup, in an empty or missing folder. Every file is checked; if one is"
            + " damaged, nothing is restored. A run then makes the releases again.",
    footer = {
      "",
      "Example:",
      "  camket restore /mnt/backup/camket-20260301-020000.zip --home /srv/tinh",
      "  camket run --home /srv/tinh"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "The new home: an empty or missing folder.")
  private Path home = Path.of("");

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path archive = terminal.folder().resolve(file).toAbsolutePath().normalize();
    Path folder = terminal.folder().resolve(home).toAbsolutePath().normalize();
    BackupContents contents = new Restore(archive).into(folder);
    String message =
        "Đã khôi phục "
            + contents.homeName()
            + " từ bản sao lưu lúc "
            + ReaderText.of(LocalDateTime.parse(contents.createdAt()))
            + ": "
            + contents.files().size()
            + " tệp vào "
            + folder;
    RunResult result =
        new WritingRun(new Home(folder), terminal, Duration.ofSeconds(30))
            .execute(
                "restore " + file,
                ConsoleProgress.of(terminal.err(), terminal.interactive(), quiet),
                steps -> RunResult.done(message));
    terminal.out().println(result.message());
    contents.notIncluded().forEach(n -> terminal.out().println("Không có trong bản sao lưu: " + n));
    terminal.out().println("Tiếp theo: camket run --home " + folder);
    return result.exitCode().code();
  }
}
