package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.pipeline.mart.MartBuilder;

/**
 * {@code camket users scoped-mart}: a mart of one subtree, for somebody who must have SQL on it.
 */
@Command(
    name = "scoped-mart",
    description =
        "Writes a mart that holds the facts of one unit, of what stands below it and of its WHOLE"
            + " predecessors, and no others. Also as: camket users scoped-mart.",
    footer = {
      "",
      "It is a copy of one release: make it anew after a publish.",
      "",
      "Example:",
      "  camket users scoped-mart u00012 --to /srv/gio-linh/mart.duckdb"
    })
final class ScopedMartCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "UNIT", description = "Id of the unit at the top.")
  private String unit = "";

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path to = Path.of("");

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to take. Default: the current one.")
  private @Nullable String release;

  ScopedMartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path target = terminal.folder().resolve(to).toAbsolutePath().normalize();
    Path whole = home.of(terminal).mart(release);
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      write(whole, fresh, target);
    } catch (IOException e) {
      throw new UncheckedIOException(target + ": cannot be written", e);
    }
    terminal.err().println("Written: " + target);
    return ExitCode.OK.code();
  }

  private void write(Path whole, Path fresh, Path target) throws IOException {
    try {
      new MartBuilder().buildScoped(whole, whole.resolveSibling("star"), fresh, unit);
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
