package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.bench.Bench;
import vn.camket.jobs.bench.BenchRequest;
import vn.camket.jobs.bench.LensBench;
import vn.camket.jobs.bench.WorkbookBench;
import vn.camket.jobs.ops.ConsoleProgress;

/** {@code camket bench}: how fast a run is, and how much memory it takes. */
@Command(
    name = "bench",
    description =
        "Makes a sample in a scratch folder and measures ingest, star and publish on it, beside"
            + " plain DuckDB SQL on the same CSV files.",
    footer = {
      "",
      "Examples:",
      "  camket bench pipeline            about a minute",
      "  camket bench --rows 1000000      a million evaluation rows, some minutes and 2 GB of disk",
      "  camket bench --years 2024-2026 --format json",
      "  camket bench --workbooks 10000   small workbooks, some minutes",
      "  camket bench pipeline --lens     questions on the whole nation under each lens",
      "  camket bench dashboards          chart requests a second, and dashboards in a browser",
      "  camket bench                     both, with defaults"
    })
final class BenchCommand implements Callable<Integer> {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  private static final int MOST_WORKBOOKS = 1_000_000;

  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Scratch folder. Default: a new one in the system's folder for such.")
  private @Nullable Path dir;

  @Option(names = "--keep", description = "Keep sample, warehouse and yardstick.")
  private boolean keep;

  @Option(
      names = "--years",
      paramLabel = "FROM-TO",
      description = "First and last scheme-year. Default: 2017-2026.")
  private String years = "2017-2026";

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "How many times the sample province. Default: 1.")
  private double scale = 1;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Pick the scale that gives about N evaluation rows.")
  private @Nullable Long rows;

  @Option(
      names = "--workbooks",
      paramLabel = "N",
      description =
          "Measure another thing: N small workbooks, how their ingest divides between tasks and"
              + " driver, and how they are read beside Apache POI.")
  private @Nullable Integer workbooks;

  @Option(
      names = "--lens",
      description =
          "Measure another thing: questions under each lens on the whole nation, 34 provinces,"
              + " 10,200 old communes, ten years, a star made at once.")
  private boolean lens;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = folder();
    if (lens) {
      return underLenses(folder);
    }
    if (workbooks != null) {
      return ofWorkbooks(folder, workbooks);
    }
    Bench bench =
        new Bench(
            request(folder),
            terminal,
            ConsoleProgress.of(terminal.err(), terminal.interactive(), false));
    try {
      bench.run().writeTo(format.asIs(terminal));
    } finally {
      end(bench::removeWhatWasMade, folder);
    }
    return ExitCode.OK.code();
  }

  private int ofWorkbooks(Path folder, int files) {
    if (files < 1 || files > MOST_WORKBOOKS) {
      throw new ParameterException(
          spec.commandLine(), "--workbooks " + files + " is not from 1 to " + MOST_WORKBOOKS);
    }
    WorkbookBench bench = new WorkbookBench(folder, files, terminal);
    try {
      bench.run(format.asIs(terminal));
    } finally {
      end(bench::removeWhatWasMade, folder);
    }
    return ExitCode.OK.code();
  }

  private int underLenses(Path folder) {
    LensBench bench = new LensBench(folder, said -> terminal.err().println("  " + said));
    try {
      bench.run(format.asIs(terminal));
    } finally {
      end(bench::removeWhatWasMade, folder);
    }
    return ExitCode.OK.code();
  }

  private BenchRequest request(Path folder) {
    Matcher range = YEARS.matcher(years);
    if (!range.matches()) {
      throw new ParameterException(
          spec.commandLine(), "--years " + years + " is not like 2017-2026");
    }
    int from = Integer.parseInt(range.group(1));
    int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
    double times = rows == null ? scale : BenchRequest.scaleFor(rows, from, to);
    return new BenchRequest(folder, from, to, times);
  }

  private Path folder() {
    Path asked = dir;
    try {
      return asked == null
          ? Files.createTempDirectory("camket-bench-")
          : Files.createDirectories(terminal.folder().resolve(asked).toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException("The scratch folder cannot be made: " + e.getMessage(), e);
    }
  }

  private void end(Runnable removal, Path folder) {
    if (keep) {
      terminal.err().println("Kept in " + folder);
      return;
    }
    removal.run();
    try {
      if (dir == null) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be deleted", e);
    }
  }
}
