package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.layout.FileTrial;
import vn.camket.pipeline.layout.LayoutDraft;

/** {@code camket layout draft}: a first layout of a file, to be corrected by a person. */
@Command(
    name = "draft",
    description =
        "Writes a first layout of a file that none fits: guesses are marked, columns that nothing"
            + " tells of are listed with examples. Correct it, then try it with 'layout check'.",
    footer = {
      "",
      "Examples:",
      "  camket layout draft bao-cao.xlsx",
      "  camket layout draft bao-cao.xlsx --id bao-cao-2027 --to layouts/bao-cao-2027.yaml"
    })
final class LayoutDraftCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Identifier of the layout. Default: the name of the file.")
  private @Nullable String id;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "File to write; must not exist. Default: the terminal.")
  private @Nullable Path target;

  LayoutDraftCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path source = terminal.folder().resolve(file);
    int year = terminal.clock().instant().atZone(Terminal.ZONE).getYear();
    String name = id == null ? idOf(source) : id;
    String draft =
        LayoutDraft.of(
            LayoutCommand.catalog(terminal, home), name, year, FileTrial.firstRows(source));
    if (draft == null) {
      terminal.err().println(file + ": no row with three headings or more was found to draft from");
      return ExitCode.DATA.code();
    }
    if (target == null) {
      terminal.out().print(draft);
    } else {
      write(terminal.folder().resolve(target), draft);
    }
    return ExitCode.OK.code();
  }

  private void write(Path to, String draft) {
    if (Files.exists(to)) {
      throw new ParameterException(spec.commandLine(), to + " exists; name another file with --to");
    }
    try {
      Files.writeString(to, draft);
      terminal.out().println("Đã ghi bản nháp: " + to);
      terminal.out().println("Xem lại các dòng '# đoán', rồi: camket layout check " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(to + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static String idOf(Path source) {
    String name = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", "");
    String id = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "layout" : id;
  }
}
