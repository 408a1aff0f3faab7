package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.NotEmptyException;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.sample.SampleProvince;
import vn.camket.jobs.sample.SampleRequest;
import vn.camket.jobs.sample.SampleSummary;
import vn.camket.pipeline.storage.LocalStorage;

/** {@code camket sample}: the sample province, as files of the kind that units send. */
@Command(
    name = "sample",
    description = "Makes the sample province: files of the kind that units send, and a registry.",
    footer = {"", "Examples:", "  camket sample", "  camket sample --home /tmp/big --scale 34"})
final class SampleCommand implements Callable<Integer>, Writes {
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WritingOptions writing = new WritingOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Same seed, same bytes. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      defaultValue = "2017",
      description = "First year. Default: 2017.")
  private int from = 2017;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      defaultValue = "2026",
      description = "Last year. Default: 2026.")
  private int to = 2026;

  @Option(
      names = "--scale",
      paramLabel = "X",
      defaultValue = "1",
      description = "About X times as many evaluation rows, for benchmarks. Default: 1.")
  private double scale = 1;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home home = writing.home(terminal);
    RunResult result = Files.exists(home.paths().homeFile()) ? overOlder(home) : atNewPlace(home);
    terminal.out().println(result.message());
    return ExitCode.OK.code();
  }

  private RunResult overOlder(Home home) {
    return writing.run(
        terminal, "sample", steps -> steps.step("sample", () -> written(home.root())));
  }

  /** A new home is made aside and put in place whole: a killed one leaves no half a home. */
  private RunResult atNewPlace(Home home) {
    Path aside = home.root().resolveSibling("." + home.root().getFileName() + ".making");
    refuseWhatIsThere(home.root());
    new LocalStorage(Objects.requireNonNull(aside.getParent()))
        .delete(String.valueOf(aside.getFileName()));
    RunResult result = written(aside);
    try {
      Files.move(aside, home.root(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(home.root() + ": cannot be put in place", e);
    }
    return writing.run(terminal, "sample", steps -> result);
  }

  private static void refuseWhatIsThere(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      if (children.findAny().isPresent()) {
        throw new NotEmptyException(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
  }

  private RunResult written(Path folder) {
    SampleSummary summary = SampleProvince.write(request(folder), this::tell);
    return RunResult.done(
        "Sample province: "
            + summary.files()
            + " files, "
            + summary.arrivals()
            + " arrivals, "
            + summary.evaluationRows()
            + " evaluation rows, "
            + summary.units()
            + " units");
  }

  private SampleRequest request(Path folder) {
    try {
      return new SampleRequest(folder, seed, from, to, scale);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void tell(String step) {
    if (terminal.interactive()) {
      terminal.err().println("… " + step);
    }
  }
}
