package vn.camket.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.publish.Pin;
import vn.camket.pipeline.publish.Release;

/** {@code camket release}: the releases of a home, and which of them readers get. */
@Command(
    name = "release",
    description = "Lists the releases, shows one, goes back to one, or lets go of it.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  camket release list",
      "  camket release rollback 20260930-150000-3f9a1c"
    })
final class ReleaseCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private ReleaseCommand() {}

  /** The command with its own commands. */
  static CommandLine tree(Terminal terminal) {
    return new CommandLine(new ReleaseCommand())
        .addSubcommand(new ListReleases(terminal))
        .addSubcommand(new ShowRelease(terminal))
        .addSubcommand(new Rollback(terminal))
        .addSubcommand(new Unpin(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, show, rollback or unpin?");
  }

  @Command(name = "list", description = "Lists the releases, oldest first.")
  private static final class ListReleases implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private FormatOption format = new FormatOption();

    ListReleases(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      RowWriter rows = format.to(terminal);
      rows.begin(
          List.of(
              Head.text("release_id"),
              Head.date("as_of_date"),
              Head.time("published_at"),
              new Head("is_side", Head.Kind.BOOLEAN),
              new Head("is_current", Head.Kind.BOOLEAN),
              new Head("is_pinned", Head.Kind.BOOLEAN)));
      for (Release release : home.of(terminal).existing().releases().list()) {
        rows.row(
            List.of(
                release.releaseId(),
                release.asOf(),
                release.publishedAt(),
                release.side(),
                release.current(),
                release.pinned()));
      }
      rows.end();
      return ExitCode.OK.code();
    }
  }

  @Command(name = "show", description = "Shows what a release holds, table by table.")
  private static final class ShowRelease implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "ID", description = "The release.")
    private String id = "";

    ShowRelease(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Manifest manifest = home.of(terminal).existing().releases().show(id);
      RowWriter rows = format.to(terminal);
      rows.begin(
          List.of(
              Head.text("table"),
              Head.number("rows"),
              Head.number("years"),
              Head.number("years_carried"),
              Head.text("hash")));
      for (Manifest.TableEntry table : manifest.tables()) {
        long carried = table.partitions().stream().filter(p -> p.carriedFrom() != null).count();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(table.table());
        row.add(table.rows());
        row.add(table.partitions().isEmpty() ? null : (long) table.partitions().size());
        row.add(table.partitions().isEmpty() ? null : carried);
        row.add(table.hash());
        rows.row(row);
      }
      rows.end();
      return ExitCode.OK.code();
    }
  }

  @Command(
      name = "rollback",
      description = "Gives readers an older release and holds them there until unpin.")
  private static final class Rollback implements Callable<Integer>, Writes {
    private final Terminal terminal;
    @Mixin private WritingOptions writing = new WritingOptions();

    @Parameters(paramLabel = "ID", description = "The release.")
    private String id = "";

    Rollback(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Home home = writing.home(terminal).existing();
      RunResult result =
          writing.run(
              terminal,
              "release rollback " + id,
              steps -> {
                home.releases().rollback(new Pin(id, terminal.user(), terminal.now()));
                return RunResult.done("Readers get " + id + " until unpin");
              });
      terminal.out().println(result.message());
      return ExitCode.OK.code();
    }
  }

  @Command(name = "unpin", description = "Lets readers have the newest release again.")
  private static final class Unpin implements Callable<Integer>, Writes {
    private final Terminal terminal;
    @Mixin private WritingOptions writing = new WritingOptions();

    Unpin(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Home home = writing.home(terminal).existing();
      RunResult result =
          writing.run(
              terminal,
              "release unpin",
              steps ->
                  RunResult.done(
                      home.releases()
                          .unpin()
                          .map(id -> "Readers get " + id)
                          .orElse("There is no release yet")));
      terminal.out().println(result.message());
      return ExitCode.OK.code();
    }
  }
}
