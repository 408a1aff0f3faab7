package vn.camket.jobs.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for people: columns aligned by what the terminal shows, numbers to the right. */
public final class AlignedTable implements RowWriter {
  private static final String GAP = "  ";

  private final PrintStream out;
  private final List<List<String>> rows = new ArrayList<>();
  private List<Head> heads = List.of();

  /**
   * @param out where it is printed, at the end
   */
  public AlignedTable(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Head> columns) {
    this.heads = List.copyOf(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    List<String> row = new ArrayList<>();
    for (Object value : values) {
      row.add(ReaderText.of(value));
    }
    rows.add(row);
  }

  @Override
  public void end() {
    List<String> names = heads.stream().map(Head::name).toList();
    int[] widths = new int[heads.size()];
    widen(widths, names);
    rows.forEach(row -> widen(widths, row));
    print(widths, names);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("─".repeat(width));
    }
    print(widths, rule);
    rows.forEach(row -> print(widths, row));
  }

  private static void widen(int[] widths, List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
    }
  }

  private void print(int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String space = " ".repeat(widths[i] - DisplayWidth.of(cell));
      boolean right = heads.get(i).kind() == Head.Kind.NUMBER;
      line.append(i == 0 ? "" : GAP).append(right ? space + cell : cell + space);
    }
    out.println(line.toString().stripTrailing());
  }
}
