package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.schemas.layout.LayoutCatalog;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;
import vn.camket.schemas.vocabulary.TableWords;

/**
 * A sheet as text: a line is a row, cells stand between bars, an empty line is an empty row. What
 * the scanner makes of it is told as text too.
 */
public final class SheetText {
  private SheetText() {}

  /** The rows of a sheet. */
  public static List<RawRow> rows(String sheet) {
    List<RawRow> rows = new ArrayList<>();
    String[] lines = sheet.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        rows.add(new RawRow("Biểu 1", 0, i + 1, cells(lines[i])));
      }
    }
    return rows;
  }

  private static List<RawCell> cells(String line) {
    List<RawCell> cells = new ArrayList<>();
    String[] texts = line.split("\\|", -1);
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isBlank()) {
        cells.add(new RawCell(column, texts[column].strip(), null));
      }
    }
    return cells;
  }

  /** Scans a sheet with the shipped layouts. */
  static Told scan(String sheet) {
    return scan(sheet, LayoutCatalog.load(null));
  }

  /** Scans a sheet with a catalog. */
  static Told scan(String sheet, LayoutCatalog catalog) {
    Told told = new Told();
    new TableScanner(catalog, TableWords.shipped()).scan(rows(sheet), told);
    return told;
  }

  /** Everything a sink is told, as lines. */
  static final class Told implements TableSink {
    final List<SourceTable> tables = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<String> classes = new ArrayList<>();
    final List<AmbiguousTable> ambiguous = new ArrayList<>();
    final List<NearestLayout> unfitting = new ArrayList<>();
    @Nullable SheetWithoutTable without;
    @Nullable RowCounts counts;

    @Override
    public void table(SourceTable table) {
      tables.add(table);
      lines.add(
          "table %d, header in row %d: %s %s"
              .formatted(table.tableNo(), table.headerRowNo(), table.layout().id(), saying(table)));
    }

    private static String saying(SourceTable table) {
      List<Object> said = new ArrayList<>();
      Integer year = table.year();
      PeriodKind period = table.period();
      Stage stage = table.stage();
      CommitmentState state = table.commitmentState();
      if (year != null) {
        said.add(year);
      }
      if (period != null) {
        said.add(period);
      }
      if (stage != null) {
        said.add(stage);
      }
      if (state != null) {
        said.add(state);
      }
      if (table.supplement()) {
        said.add("supplement");
      }
      if (table.declaredNoItems()) {
        said.add("no items");
      }
      return said.toString();
    }

    @Override
    public void row(DataRow row) {
      List<String> cells = new ArrayList<>();
      row.cells().forEach((c, t) -> cells.add(c + " " + t.columnLetter() + "=" + t.text()));
      String sections =
          row.sections().isEmpty()
              ? ""
              : " under " + row.sections().stream().map(SectionRow::text).toList();
      String ticks = row.multipleTicks().isEmpty() ? "" : " several ticks " + row.multipleTicks();
      lines.add(row.rowNo() + ": " + String.join(", ", cells) + sections + ticks);
    }

    @Override
    public void noItems(NoItemsRow row) {
      CellText unit = row.unit();
      String of = unit == null ? "" : " of " + unit.text();
      String sections =
          row.sections().isEmpty()
              ? ""
              : " under " + row.sections().stream().map(SectionRow::text).toList();
      lines.add(row.rowNo() + ": no items" + of + sections);
    }

    @Override
    public void tableWithoutLayout(NearestLayout nearest) {
      unfitting.add(nearest);
    }

    @Override
    public void ambiguous(AmbiguousTable table) {
      ambiguous.add(table);
    }

    @Override
    public void sheetWithoutTable(SheetWithoutTable sheet) {
      without = sheet;
    }

    @Override
    public void classified(int rowNo, RowClass rowClass) {
      classes.add(rowNo + " " + rowClass);
    }

    @Override
    public void end(RowCounts all) {
      counts = all;
    }

    /** Tables and rows, in the order told. */
    String story() {
      return String.join("\n", lines) + "\n";
    }

    /** The class of every row, in the order of the sheet. */
    List<String> classesInOrder() {
      return classes.stream()
          .sorted(Comparator.comparing(c -> Integer.parseInt(c.substring(0, c.indexOf(' ')))))
          .toList();
    }
  }
}
