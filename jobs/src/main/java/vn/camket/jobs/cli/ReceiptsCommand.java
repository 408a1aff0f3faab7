package vn.camket.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import vn.camket.jobs.home.RawRows;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.jobs.receipt.ReceiptWorkbook;
import vn.camket.jobs.receipt.SentSheet;
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
      "  camket receipts 12 --to phieu-12.xlsx",
      "  camket receipts --unit \"Sở Y tế\" --format csv"
    })
final class ReceiptsCommand implements Callable<Integer> {
  /** A copy of more rows is of no use to a person. */
  private static final int MOST_ROWS = 20_000;

  private final Terminal terminal;
  private final List<String> notes = new ArrayList<>();
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

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "XLSX file to write the receipt of ARRIVAL to: a summary, and a copy of its sheets with"
              + " the wrong cells coloured and commented. Replaced when it exists.")
  private @Nullable Path target;

  @Spec private CommandSpec spec = CommandSpec.create();

  ReceiptsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    try (Connection mart = Mart.locked(home.of(terminal).mart(release))) {
      if (target != null) {
        return workbook(mart, terminal.folder().resolve(target));
      }
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

  private int workbook(Connection mart, Path file) throws SQLException {
    if (arrival == null || !String.valueOf(file.getFileName()).endsWith(".xlsx")) {
      throw new ParameterException(
          spec.commandLine(), "--to needs the number of an arrival, and a file named .xlsx");
    }
    Receipt receipt =
        new Receipt(
            arrival,
            rows(mart, "receipts.sql", arrival, null).list(),
            rows(mart, "receipt_findings.sql", arrival).list());
    if (receipt.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no arrival " + arrival);
    }
    ReceiptWorkbook workbook = receipt.workbook(sheets(mart), notes);
    Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        workbook.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
    terminal.out().println("Đã ghi phiếu tiếp nhận: " + file);
    return ExitCode.OK.code();
  }

  private List<SentSheet> sheets(Connection mart) throws SQLException {
    List<Row> content = rows(mart, "receipt_content.sql", arrival, arrival).list();
    if (content.isEmpty()) {
      return List.of();
    }
    try (RawRows raw = RawRows.of(home.of(terminal))) {
      String sha256 = content.get(0).text("content_sha256");
      List<SentSheet> sheets = raw.sheets(sha256, MOST_ROWS + 1);
      int rows = sheets.stream().mapToInt(s -> s.rows().size()).sum();
      if (rows > MOST_ROWS) {
        notes.add("Chỉ chép " + MOST_ROWS + " dòng đầu của tệp; các lỗi vẫn được nêu đủ.");
      }
      return sheets;
    }
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
