package vn.camket.jobs.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.schemas.yaml.DataFile;

/** {@code camket receipts}: what the sender of a file is told about it. */
@Command(
    name = "receipts",
    description =
        "Tells, per arrival, what was read and published, and which cell was wrong and" + " why.",
    footer = {
      "",
      "Examples:",
      "  camket receipts 12",
      "  camket receipts --unit \"Sở Y tế\" --format csv"
    })
final class ReceiptsCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  @Parameters(arity = "0..1", paramLabel = "ARRIVAL", description = "Number of the arrival.")
  private @Nullable Long arrival;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Only of this unit: identifier, sender, or a part of its name.")
  private @Nullable String unit;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to ask. Default: the current one.")
  private @Nullable String release;

  ReceiptsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    try (Connection mart = Mart.locked(home.of(terminal).mart(release))) {
      String named = unit == null ? null : Normalizer.normalize(unit, Normalizer.Form.NFC);
      Rows submissions = rows(mart, "receipts.sql", arrival, named);
      if (format.isForPeople()) {
        prose(mart, submissions);
      } else {
        submissions.copyTo(format.to(terminal));
      }
    }
    return ExitCode.OK.code();
  }

  private void prose(Connection mart, Rows submissions) {
    Map<Long, List<Row>> arrivals =
        submissions.list().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.number("arrival_no"), LinkedHashMap::new, Collectors.toList()));
    if (arrival != null && arrivals.isEmpty()) {
      arrivals.put(arrival, List.of());
    }
    if (arrivals.isEmpty()) {
      terminal.out().println("Không có tệp nào.");
    }
    for (Map.Entry<Long, List<Row>> entry : arrivals.entrySet()) {
      List<Row> findings = rows(mart, "receipt_findings.sql", entry.getKey()).list();
      new Receipt(entry.getKey(), entry.getValue(), findings).print(terminal.out());
    }
  }

  private static Rows rows(Connection mart, String file, @Nullable Object... parameters) {
    Rows rows = new Rows();
    String sql = DataFile.shippedText(ReceiptsCommand.class, file);
    new Query(mart, sql, parameters).writeTo(rows);
    return rows;
  }
}
