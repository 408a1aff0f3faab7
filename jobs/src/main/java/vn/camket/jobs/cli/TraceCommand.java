package vn.camket.jobs.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.home.RawRows;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.pipeline.mart.SqlText;

/** {@code camket trace}: from an item back to the cells of the files that speak of it. */
@Command(
    name = "trace",
    description =
        "Shows all that is known of an item, back to file, sheet, row and its cells; and the item of"
            + " the level above that it serves.",
    footer = {"", "Example:", "  camket trace i-20f3c1"})
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  @Parameters(paramLabel = "ITEM", description = "Identifier of the item (item_id).")
  private String item = "";

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Release to ask. Default: the current one.")
  private @Nullable String release;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    Home place = home.of(terminal);
    Path mart = place.mart(release);
    try (Connection connection = Mart.locked(mart)) {
      Rows known = rows(connection, "trace_item", item);
      if (known.list().isEmpty()) {
        terminal.err().println("No item " + item + " in this release; see fact_commitment");
        return ExitCode.USAGE.code();
      }
      Rows story = rows(connection, "trace", item, item, item);
      tell(place, known.only(), rows(connection, "trace_parent", item), story);
    }
    return ExitCode.OK.code();
  }

  private void tell(Home place, Row itself, Rows above, Rows story) throws SQLException {
    try (RawRows raw = RawRows.of(place)) {
      if (format.isForPeople()) {
        prose(itself, above, story, raw);
      } else {
        listing(above, story, raw);
      }
    }
  }

  private void prose(Row itself, Rows above, Rows story, RawRows raw) {
    PrintStream out = terminal.out();
    out.println(itself.text("item_id") + " · " + itself.text("unit") + " · " + itself.text("year"));
    out.println(itself.text("item_text"));
    if (above.list().isEmpty()) {
      out.println("Việc cấp trên: tệp không ghi");
    }
    for (Row parent : above.list()) {
      out.println();
      out.println(parent(parent));
      out.println("  " + source(parent));
      out.println("  " + cells(parent, raw));
    }
    for (Row event : story.list()) {
      out.println();
      out.println(headline(event));
      out.println("  " + source(event));
      out.println("  " + cells(event, raw));
    }
  }

  /** The item above with its title; or the code as the file states it, which means no item. */
  private static String parent(Row parent) {
    if (!parent.has("item_id")) {
      return "Việc cấp trên: chưa rõ; mã “"
          + parent.text("parent_item_code")
          + "” trong tệp không chỉ đúng một việc của cấp trên trong năm đó";
    }
    return String.join(
            " · ",
            "Việc cấp trên: " + parent.text("item_id"),
            parent.text("unit"),
            parent.text("year"),
            "mã " + parent.text("parent_item_code"))
        + "\n  "
        + parent.text("said");
  }

  private static String headline(Row event) {
    List<String> parts = new ArrayList<>();
    parts.add(
        event.text("known_from") + (event.has("known_to") ? " – " + event.text("known_to") : ""));
    parts.add(Wording.of(event.text("what")));
    for (String column : List.of("period_label", "stage", "state")) {
      if (event.has(column)) {
        parts.add(Wording.of(event.text(column)));
      }
    }
    if (event.text("what").equals("EVALUATION") && !event.text("said").isEmpty()) {
      parts.add("“" + event.text("said") + "”");
    }
    return String.join(" · ", parts);
  }

  private static String source(Row event) {
    return event.text("file_path")
        + ", trang "
        + event.text("sheet_name")
        + ", dòng "
        + event.text("row_no")
        + " (nơi gửi "
        + event.text("sender")
        + ", nhận "
        + event.text("received_at")
        + ")";
  }

  private void listing(Rows above, Rows story, RawRows raw) {
    List<Head> heads = new ArrayList<>(story.heads());
    heads.add(Head.text("raw_cells"));
    RowWriter writer = format.to(terminal);
    writer.begin(heads);
    List<Row> events = new ArrayList<>(above.list());
    events.addAll(story.list());
    for (Row event : events) {
      List<@Nullable Object> values = new ArrayList<>();
      story.heads().forEach(h -> values.add(event.value(h.name())));
      values.add(cells(event, raw));
      writer.row(values);
    }
    writer.end();
  }

  private static String cells(Row event, RawRows raw) {
    return raw.cells(
        event.text("content_sha256"), event.text("sheet_name"), event.number("row_no"));
  }

  private static Rows rows(Connection connection, String file, @Nullable Object... parameters) {
    Rows rows = new Rows();
    String placed = SqlText.of(TraceCommand.class, "trace_placed");
    String sql = SqlText.of(TraceCommand.class, file, Map.of("placed", placed));
    new Query(connection, sql, parameters).writeTo(rows);
    return rows;
  }
}
