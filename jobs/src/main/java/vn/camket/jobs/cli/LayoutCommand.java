package vn.camket.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.schemas.layout.Layout;
import vn.camket.schemas.layout.LayoutCatalog;

/** {@code camket layout}: the forms that can be read, and help with a new one. */
@Command(
    name = "layout",
    description = "Forms as data: lists them, tries them on a file, drafts a new one.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  camket layout list",
      "  camket layout check bao-cao.xlsx",
      "  camket layout draft bao-cao.xlsx --to /srv/tinh/layouts/bao-cao-2027.yaml"
    })
final class LayoutCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private LayoutCommand() {}

  /** The command with its own commands. */
  static CommandLine tree(Terminal terminal) {
    return new CommandLine(new LayoutCommand())
        .addSubcommand(new Listing(terminal))
        .addSubcommand(new LayoutCheckCommand(terminal))
        .addSubcommand(new LayoutDraftCommand(terminal));
  }

  /** The layouts of a home; the shipped ones where there is no home. */
  static LayoutCatalog catalog(Terminal terminal, HomeOption home) {
    Path folder = home.of(terminal).paths().layouts();
    return LayoutCatalog.load(folder);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, check or draft?");
  }

  @Command(
      name = "list",
      description = "Lists the layouts in use: those shipped and those of the home.",
      footer = {"", "Example:", "  camket layout list --format csv"})
  private static final class Listing implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private FormatOption format = new FormatOption();

    Listing(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      LayoutCatalog shipped = LayoutCatalog.load(null);
      RowWriter rows = format.to(terminal);
      rows.begin(
          List.of(
              Head.text("layout_id"),
              Head.text("form"),
              Head.number("from_year"),
              Head.number("to_year"),
              Head.text("units"),
              Head.text("title"),
              Head.text("origin")));
      for (Layout layout : catalog(terminal, home).layouts()) {
        boolean same = shipped.layout(layout.id()).filter(layout::equals).isPresent();
        rows.row(row(layout, same ? "SHIPPED" : "HOME"));
      }
      rows.end();
      return ExitCode.OK.code();
    }

    private static List<@Nullable Object> row(Layout layout, String origin) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(layout.id());
      row.add(layout.form().name());
      row.add(layout.fromYear());
      row.add(layout.toYear());
      row.add(layout.units().name());
      row.add(String.join("; ", layout.title().any()));
      row.add(origin);
      return row;
    }
  }
}
