package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.layout.FileTrial;
import vn.camket.jobs.output.AlignedTable;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.pipeline.layout.HeaderColumn;
import vn.camket.pipeline.layout.HeaderTrial;
import vn.camket.schemas.vocabulary.TableWords;

/** {@code camket layout check}: which layouts were tried on a file, and why they fit or not. */
@Command(
    name = "check",
    description =
        "Tries every layout on a file, and shows which fits, what it reads, and what the nearest"
            + " ones lack. Ends with code 3 when a table fits no layout, or several equally."
            + " Nothing is changed.",
    footer = {"", "Example:", "  camket layout check bao-cao.xlsx --all"})
final class LayoutCheckCommand implements Callable<Integer> {
  private static final int NEAREST = 3;

  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(names = "--all", description = "Every layout that was tried, not only the nearest three.")
  private boolean all;

  LayoutCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TableWords words = TableWords.load(home.of(terminal).paths().vocabulary());
    FileTrial trial =
        FileTrial.of(terminal.folder().resolve(file), LayoutCommand.catalog(terminal, home), words);
    terminal.out().println("Tệp: " + file);
    trial.sheetsWithoutHeader().forEach(this::withoutHeader);
    trial.headers().forEach(this::print);
    if (trial.headers().isEmpty()) {
      terminal.out().println("Không thấy dòng tiêu đề cột nào mà một mẫu biết.");
      terminal.out().println("Tạo bản nháp: camket layout draft " + file);
    }
    return (trial.fits() ? ExitCode.OK : ExitCode.DATA).code();
  }

  private void withoutHeader(String sheet) {
    terminal.out().println();
    terminal.out().println("Trang “" + sheet + "”: không có bảng nào nhận ra được.");
  }

  private void print(FileTrial.Header found) {
    HeaderTrial header = found.trial();
    terminal.out().println();
    terminal
        .out()
        .println("Trang “" + header.sheetName() + "”, tiêu đề cột ở dòng " + header.headerRowNo());
    terminal
        .out()
        .println(
            header.title() == null
                ? "  Phía trên không có tiêu đề biểu nào mà một mẫu biết."
                : "  Tiêu đề biểu: " + header.title().replaceAll("\\s+", " ").strip());
    switch (header.chosen().size()) {
      case 0 -> terminal.out().println("  KHÔNG KHỚP mẫu nào; gần nhất xếp trước:");
      case 1 -> fits(found, header.chosen().get(0));
      default ->
          terminal
              .out()
              .println("  KHÔNG RÕ: khớp như nhau " + String.join(", ", header.chosen()) + ".");
    }
    tried(header);
  }

  private void fits(FileTrial.Header found, String chosen) {
    terminal.out().println("  KHỚP mẫu " + chosen + ": " + found.items() + " dòng việc.");
    found.trial().attempts().stream()
        .filter(a -> a.layoutId().equals(chosen))
        .forEach(a -> columns(a.columns()));
  }

  private void columns(List<HeaderColumn> columns) {
    RowWriter table = new VietnameseHeads(new AlignedTable(terminal.out()));
    table.begin(List.of(Head.text("column"), Head.text("heading"), Head.text("means")));
    columns.stream()
        .filter(c -> c.means() != null)
        .forEach(c -> table.row(List.of(c.columnLetter(), c.path(), meaning(c))));
    table.end();
    List<String> unknown =
        columns.stream()
            .filter(HeaderColumn::unknown)
            .map(c -> c.columnLetter() + " “" + c.path() + "”")
            .toList();
    if (!unknown.isEmpty()) {
      terminal.out().println("  Cột không có trong mẫu: " + String.join(", ", unknown));
    }
    long unread = columns.stream().filter(HeaderColumn::unread).count();
    if (unread > 0) {
      terminal.out().println("  Cột mẫu biết và không đọc: " + unread);
    }
  }

  private static String meaning(HeaderColumn column) {
    String word = String.valueOf(column.means()).toLowerCase(Locale.ROOT);
    String of = column.block() == 0 ? word : word + " (evaluations " + column.block() + ")";
    return column.tick() == null ? of : of + ": " + column.tick();
  }

  private void tried(HeaderTrial header) {
    terminal.out().println("  Đã thử:");
    List<HeaderTrial.Attempt> attempts =
        all ? header.attempts() : header.attempts().stream().limit(NEAREST).toList();
    RowWriter table = new VietnameseHeads(new AlignedTable(terminal.out()));
    table.begin(
        List.of(
            Head.text("layout_id"),
            Head.text("title_fits"),
            Head.number("known_columns"),
            Head.text("missing_columns")));
    for (HeaderTrial.Attempt attempt : attempts) {
      List<Object> row = new ArrayList<>();
      row.add(attempt.layoutId());
      row.add(attempt.titleFits() ? "có" : "không");
      row.add(attempt.known());
      row.add(
          attempt.missing().stream()
              .map(c -> c.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", ")));
      table.row(row);
    }
    table.end();
  }
}
