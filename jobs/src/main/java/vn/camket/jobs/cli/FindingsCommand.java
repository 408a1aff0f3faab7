package vn.camket.jobs.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.RowWriter;
import vn.camket.schemas.finding.FindingRule;
import vn.camket.schemas.vocabulary.Severity;
import vn.camket.schemas.yaml.DataFile;

/** {@code camket findings}: what is wrong in the files, cell by cell, with the remedy. */
@Command(
    name = "findings",
    description = "Lists what is wrong in the files, with cell and remedy, worst first.",
    footer = {
      "",
      "Examples:",
      "  camket findings --severity error",
      "  camket findings --unit \"Sở Y tế\" --format csv",
      "  camket findings --kinds"
    })
final class FindingsCommand implements Callable<Integer> {
  /** Of {@code --kinds}: the first five are for a screen. */
  private static final String[] HEADS = {
    "kind", "severity", "message", "remedy", "operator", "example", "meaning_en", "remedy_en"
  };

  private static final String WHO_DOES_WHAT =
      "Cách xử lý là việc của nơi gửi; phần của người vận hành: camket review, và findings --kinds.";

  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind.")
  private @Nullable String kind;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Only this severity: ${COMPLETION-CANDIDATES}.")
  private @Nullable Severity severity;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Only of this unit: its identifier, or a part of its name.")
  private @Nullable String unit;

  @Option(names = "--file", paramLabel = "TEXT", description = "Only files whose path holds this.")
  private @Nullable String file;

  @Option(
      names = "--closed",
      description = "Also those about files that a later file has replaced.")
  private boolean closedToo;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to ask. Default: the current one.")
  private @Nullable String release;

  @Option(
      names = "--kinds",
      description = "Lists every kind of finding there is: severity, meaning, remedy, example.")
  private boolean kinds;

  FindingsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    if (kinds) {
      listKinds();
      return ExitCode.OK.code();
    }
    try (Connection mart = Mart.locked(home.of(terminal).mart(release))) {
      String sql = DataFile.shippedText(FindingsCommand.class, "findings.sql");
      String rank = severity == null ? null : severity.name();
      long written =
          new Query(mart, sql, kind, rank, file, unit, closedToo).writeTo(format.to(terminal));
      if (format.isForPeople()) {
        terminal
            .out()
            .println(
                written == 0
                    ? "Không có phát hiện nào."
                    : written + " phát hiện. " + WHO_DOES_WHAT);
      }
    }
    return ExitCode.OK.code();
  }

  /** On a screen what a person needs; for programs all that is known. */
  private void listKinds() {
    boolean brief = format.isForPeople();
    RowWriter rows = format.to(terminal);
    rows.begin(Stream.of(HEADS).limit(brief ? 5 : HEADS.length).map(Head::text).toList());
    for (FindingRule rule : FindingRule.all()) {
      String severityShown = brief ? Wording.of(rule.severity().name()) : rule.severity().name();
      rows.row(
          Stream.of(
                  rule.kind().name(),
                  severityShown,
                  rule.meaningVi(),
                  rule.remedyVi(),
                  rule.operatorVi(),
                  rule.example(),
                  rule.meaningEn(),
                  rule.remedyEn())
              .limit(brief ? 5 : HEADS.length)
              .toList());
    }
    rows.end();
  }
}
