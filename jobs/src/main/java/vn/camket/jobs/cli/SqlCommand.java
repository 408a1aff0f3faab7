package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.Query;

/** {@code camket sql}: a question to the mart, which cannot change it nor reach another file. */
@Command(
    name = "sql",
    description = "Asks the mart of the current release, or of another, in SQL (DuckDB).",
    footer = {
      "",
      "Examples:",
      "  camket sql \"SHOW TABLES\"",
      "  camket sql \"SELECT year, count(*) FROM fact_commitment GROUP BY year ORDER BY year\"",
      "  camket sql -f question.sql --format csv > answer.csv"
    })
final class SqlCommand implements Callable<Integer> {
  private static final long ROWS_FOR_PEOPLE = 1_000;

  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "The question.")
  private @Nullable String query;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "File that holds the question.")
  private @Nullable Path file;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to ask. Default: the current one.")
  private @Nullable String release;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows at most. Default: " + ROWS_FOR_PEOPLE + " for table, else all.")
  private @Nullable Long limit;

  SqlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    String sql = question();
    try (Connection mart = Mart.locked(home.of(terminal).mart(release))) {
      long most = limit != null ? limit : format.isForPeople() ? ROWS_FOR_PEOPLE : Long.MAX_VALUE;
      long written = new Query(mart, sql).writeTo(format.asIs(terminal), most);
      if (written > most) {
        terminal.err().println("Only the first " + most + " rows; ask for more with --limit");
      }
    }
    return ExitCode.OK.code();
  }

  private String question() {
    if ((query == null) == (file == null)) {
      throw new ParameterException(spec.commandLine(), "Give a QUERY or -f FILE");
    }
    if (query != null) {
      return query;
    }
    Path path = terminal.folder().resolve(String.valueOf(file));
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be read", e);
    }
  }
}
