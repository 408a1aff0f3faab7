package vn.camket.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.export.Export;
import vn.camket.jobs.export.ExportFormat;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.schemas.yaml.DataFile;

/** {@code camket missing}: who has not sent what has fallen due. */
@Command(
    name = "missing",
    description = "Lists who has not signed or reported although it has fallen due.",
    footer = {
      "",
      "Who owes what stands in registry/obligations.yaml.",
      "",
      "Examples:",
      "  camket missing --period H1-2025",
      "  camket missing --period PARTY_CALENDAR-2025-YEAR --stage SELF --to chua-gui.xlsx",
      "  camket missing --period REGISTRATION-2026 --unit \"Sở Y tế\" --format csv"
    })
final class MissingCommand implements Callable<Integer> {
  private static final List<String> FOR_PEOPLE =
      List.of("unit", "parent_name", "report", "due", "days_overdue", "invalid_versions");
  private static final List<String> STAGES = List.of("SELF", "APPRAISED", "DECIDED", "SIGNED");

  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "A period of one regime (PARTY_CALENDAR-2025-H1), of any (H1-2025, YEAR-2025, Q1-2025),"
              + " REGISTRATION-2025, or a year. Default: everything.")
  private @Nullable String period;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Only this stage: SELF, APPRAISED, DECIDED; SIGNED for registrations.")
  private @Nullable String stage;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Only of this unit: its identifier, or a part of its name.")
  private @Nullable String unit;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Writes a file instead, for people: .csv or .xlsx.")
  private @Nullable Path to;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to ask. Default: the current one.")
  private @Nullable String release;

  MissingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    @Nullable Object[] asked = asked();
    Path mart = home.of(terminal).mart(release);
    if (to == null) {
      list(mart, asked);
    } else {
      export(mart, terminal.folder().resolve(to).toAbsolutePath().normalize(), asked);
    }
    return ExitCode.OK.code();
  }

  private @Nullable Object[] asked() {
    AskedPeriod of =
        period == null
            ? AskedPeriod.ANY
            : AskedPeriod.of(period)
                .orElseThrow(
                    () ->
                        wrong(
                            "--period names no period: "
                                + period
                                + "; write H1-2025, YEAR-2025, REGISTRATION-2025, 2025 or an"
                                + " identifier such as PARTY_CALENDAR-2025-H1"));
    String at = stage == null ? null : stage.strip().toUpperCase(java.util.Locale.ROOT);
    if (at != null && !STAGES.contains(at)) {
      throw wrong("--stage names no stage: " + stage + "; stages are " + STAGES);
    }
    return new @Nullable Object[] {of.periodId(), of.kind(), of.year(), at, unit};
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void list(Path mart, @Nullable Object[] asked) throws SQLException {
    try (Connection connection = Mart.locked(mart)) {
      String sql = format.isForPeople() ? forPeople() : text("missing.sql");
      new Query(connection, sql, asked).writeTo(format.to(terminal));
      if (format.isForPeople()) {
        Rows counts = new Rows();
        new Query(connection, text("missing_counts.sql"), asked).writeTo(counts);
        terminal.out().println(summary(counts.only()));
      }
    }
  }

  private static String summary(Row counts) {
    if (counts.number("obliged") == 0) {
      return "Không đơn vị nào có nghĩa vụ như vậy; nghĩa vụ khai tại registry/obligations.yaml.";
    }
    return counts.number("missing")
        + " báo cáo của "
        + counts.number("units")
        + " đơn vị chưa gửi, trong "
        + counts.number("fallen_due")
        + " báo cáo đã đến hạn ("
        + (counts.number("obliged") - counts.number("fallen_due"))
        + " chưa đến hạn).";
  }

  /** The schedule writes into a folder that a new home has not. */
  private static void makeFolder(Path target) {
    try {
      Files.createDirectories(target.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(target + ": its folder cannot be made", e);
    }
  }

  private void export(Path mart, Path target, @Nullable Object[] asked) {
    ExportFormat kind =
        ExportFormat.of(target)
            .filter(f -> f != ExportFormat.PARQUET)
            .orElseThrow(() -> wrong("--to must end in .csv or .xlsx: " + to));
    String sql = VietnameseHeads.named(FOR_PEOPLE, text("missing.sql"));
    makeFolder(target);
    Export.Exported exported =
        new Export(mart, target, true).write(sql, kind, Arrays.asList(asked));
    terminal.err().println(exported.rows() + " rows written to " + target);
  }

  private static String forPeople() {
    return "SELECT " + String.join(", ", FOR_PEOPLE) + " FROM (\n" + text("missing.sql") + ")";
  }

  private static String text(String file) {
    return DataFile.shippedText(MissingCommand.class, file);
  }
}
