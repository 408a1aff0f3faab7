package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.export.Export;
import vn.camket.jobs.export.ExportFormat;

/** {@code camket export}: a table, a view or an answer as a file for people. */
@Command(
    name = "export",
    description =
        "Writes a table, a view or the answer to a question to a CSV, XLSX or Parquet" + " file.",
    footer = {
      "",
      "A .csv is made for Excel: UTF-8 with a byte order mark, and an apostrophe before a text",
      "that Excel would take for a formula. With --no-bom it holds exactly the values.",
      "",
      "Examples:",
      "  camket export dim_unit --to units.xlsx",
      "  camket export -q \"SELECT * FROM fact_finding WHERE severity = 'ERROR'\" --to errors.csv"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file: .csv, .xlsx or .parquet.")
  private Path to = Path.of("");

  @Option(names = "--no-bom", description = "A CSV for programs, not for Excel.")
  private boolean noBom;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to ask. Default: the current one.")
  private @Nullable String release;

  private static final class What {
    @Parameters(arity = "1", paramLabel = "TABLE", description = "A table or view of the mart.")
    private @Nullable String table;

    @Option(
        names = {"-q", "--query"},
        paramLabel = "SQL",
        description = "A question to the mart.")
    private @Nullable String query;

    String sql() {
      return query != null ? query : "SELECT * FROM \"" + quoted(String.valueOf(table)) + "\"";
    }

    private static String quoted(String name) {
      return name.replace("\"", "\"\"");
    }
  }

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path target = terminal.folder().resolve(to).toAbsolutePath().normalize();
    ExportFormat format =
        ExportFormat.of(target)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--to must end in .csv, .xlsx or .parquet: " + to));
    Path mart = home.of(terminal).mart(release);
    Export.Exported exported = new Export(mart, target, !noBom).write(what.sql(), format);
    terminal.err().println(exported.rows() + " rows written to " + target);
    if (exported.cutCells() > 0) {
      terminal
          .err()
          .println(exported.cutCells() + " cells were too long for a spreadsheet and were cut");
    }
    return ExitCode.OK.code();
  }
}
