package vn.camket.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.intake.Intake;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.Steps;
import vn.camket.jobs.session.LazySession;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.pipeline.landing.InboxProblem;
import vn.camket.pipeline.landing.IngestResult;

/** {@code camket ingest}: lands what is new in the inbox, without publishing. */
@Command(
    name = "ingest",
    description = "Lands what is new in the inbox, without publishing.",
    footer = {
      "",
      "Examples:",
      "  camket ingest",
      "  camket ingest --historical     past years, before the first release of a home"
    })
final class IngestCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Mixin private WritingOptions writing = new WritingOptions();

  @Option(
      names = "--historical",
      description =
          "The files are of past years: before the home's first release they count as known since"
              + " they were received.")
  private boolean historical;

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = writing.home(terminal).existing();
    String command = historical ? "ingest --historical" : "ingest";
    RunResult result = writing.run(terminal, command, steps -> ingest(home, steps));
    terminal.out().println(result.message());
    return ExitCode.OK.code();
  }

  private RunResult ingest(Home home, Steps steps) {
    Intake intake = new Intake(home, historical, terminal.clock().instant());
    try (LazySession spark =
        new LazySession(new SessionFactory(writing.settings(terminal), home))) {
      IngestResult taken = steps.step("ingest", () -> intake.take(spark), r -> r.arrivals().size());
      taken.problems().forEach(this::tell);
      long arrivals = taken.arrivals().size();
      String message =
          arrivals + " arrivals landed, " + taken.withheld().size() + " files withheld";
      Outcome outcome = taken.hasNews() ? Outcome.SUCCESS : Outcome.NOTHING_NEW;
      return new RunResult(outcome, null, arrivals, 0, message);
    }
  }

  private void tell(InboxProblem problem) {
    terminal.err().println(problem.path() + ": " + problem.messageVi());
  }
}
