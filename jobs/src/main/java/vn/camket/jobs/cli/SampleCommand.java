package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.sample.SampleFormat;
import vn.camket.jobs.sample.SampleProvince;
import vn.camket.jobs.sample.SampleProvinceName;
import vn.camket.jobs.sample.SampleRequest;
import vn.camket.jobs.sample.SampleSummary;

/** {@code camket sample}: writes a sample province. */
@Command(
    name = "sample",
    description =
        "Writes a sample province: real files of the kind that units send, and the truth.",
    footer = {
      "",
      "Examples:",
      "  camket sample --out /tmp/quangtri --seed 7",
      "  camket sample --out /tmp/quangninh --province quang-ninh",
      "  camket sample --out /tmp/word --years 2025 --format docx",
      "  camket sample --out /tmp/big --seed 1 --years 2024-2026 --scale 20"
    })
final class SampleCommand implements Callable<Integer> {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
  private static final long DEFAULT_SEED = 2026;
  private static final int FIRST_YEAR = 2017;
  private static final int LAST_YEAR = 2026;

  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "HOME",
      description = "A new or empty folder, or an older sample, which is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same bytes. Default: 2026.")
  private long seed = DEFAULT_SEED;

  @Option(
      names = "--years",
      paramLabel = "FROM-TO",
      description = "First and last scheme-year. Default: 2017-2026.")
  private String years = FIRST_YEAR + "-" + LAST_YEAR;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "Above 1: so many times the evaluation rows, added as CSV. Default: 1.")
  private double scale = 1;

  @Option(
      names = "--province",
      paramLabel = "NAME",
      description =
          "quang-tri, or quang-ninh, of whose communes some were split in 2025."
              + " Default: quang-tri.")
  private String province = SampleProvinceName.QUANG_TRI.slug();

  @Option(
      names = "--format",
      paramLabel = "KIND",
      description =
          "In which kind the units send: mixed (xlsx, some csv), xlsx, xls, csv, json or docx."
              + " Default: mixed.")
  private String format = SampleFormat.MIXED.slug();

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Matcher range = YEARS.matcher(years);
    if (!range.matches()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--years " + years + " is not like 2017-2026");
    }
    int from = Integer.parseInt(range.group(1));
    int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
    SampleProvinceName name =
        SampleProvinceName.ofSlug(province)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--province " + province + " is neither quang-tri nor quang-ninh"));
    Path home = terminal.folder().resolve(out).toAbsolutePath().normalize();
    write(new SampleRequest(home, seed, from, to, scale, name, format()), terminal);
    return ExitCode.OK.code();
  }

  private SampleFormat format() {
    return SampleFormat.ofSlug(format)
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--format " + format + " is not mixed, xlsx, xls, csv, json or docx"));
  }

  /** Writes the default sample. */
  static void writeDefault(Path home, Terminal terminal) {
    write(new SampleRequest(home, DEFAULT_SEED, FIRST_YEAR, LAST_YEAR, 1), terminal);
  }

  private static void write(SampleRequest request, Terminal terminal) {
    SampleSummary summary = locked(request, terminal);
    terminal
        .err()
        .println(
            "Sample province: "
                + request.home()
                + " ("
                + summary.files()
                + " files, "
                + summary.units()
                + " units, "
                + summary.evaluationRows()
                + " evaluation rows)");
  }

  private static SampleSummary locked(SampleRequest request, Terminal terminal) {
    Home home = new Home(request.home());
    LockHolder me = new LockHolder(ProcessHandle.current().pid(), "sample", terminal.now());
    try {
      Files.createDirectories(home.root());
    } catch (IOException e) {
      throw new UncheckedIOException(home.root() + ": cannot be made", e);
    }
    HomeLock lock = HomeLock.acquire(home.paths().lock(), me, Duration.ZERO);
    try {
      return SampleProvince.write(request, line -> terminal.err().println("  " + line));
    } finally {
      lock.close();
    }
  }
}
