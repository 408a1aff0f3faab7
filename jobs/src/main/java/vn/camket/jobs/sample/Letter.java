package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines above and below the tables of a letter. */
final class Letter {
  private final SampleProvinceName province;
  private final Grid grid;
  private final int width;

  Letter(SampleProvinceName province, Grid grid, int width) {
    this.province = province;
    this.grid = grid;
    this.width = width;
  }

  /** Agency on the left, the Party's name on the right; below, who writes, where and when. */
  void head(String superior, String agency, LocalDate day) {
    twoSides(Grid.Part.PREAMBLE, superior, "ĐẢNG CỘNG SẢN VIỆT NAM");
    String date = province.text() + ", ngày " + Deadlines.longDay(day);
    twoSides(Grid.Part.PREAMBLE, Spelling.upper(agency), date);
    grid.blank();
  }

  void title(String title, @Nullable String below) {
    wide(Grid.Part.TITLE, title);
    if (below != null) {
      wide(Grid.Part.PREAMBLE, below);
    }
  }

  void line(String text) {
    grid.add(Grid.Part.PREAMBLE, text);
  }

  /** The end of one table, before another one or a signature. */
  void total(Form form, int firstRow) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < form.width(); i++) {
      cells.add(Cell.BLANK);
    }
    int column = form.indexOf("item_text");
    String letter = String.valueOf((char) ('A' + column));
    cells.set(0, Cell.text("Tổng cộng"));
    cells.set(
        column,
        new Cell.Formula("COUNTA(" + letter + (firstRow + 1) + ":" + letter + grid.height() + ")"));
    grid.add(Grid.Part.FOOTER, cells);
    grid.blank();
  }

  void signature(String onBehalfOf, String post) {
    grid.blank();
    twoSides(Grid.Part.FOOTER, "Nơi nhận:", "T/M " + Spelling.upper(onBehalfOf));
    twoSides(Grid.Part.FOOTER, "- Như trên;", post);
    twoSides(Grid.Part.FOOTER, "- Lưu văn thư.", "(đã ký)");
  }

  private void wide(Grid.Part part, String text) {
    int row = grid.height();
    grid.add(part, text);
    grid.merge(row, 0, row, width - 1);
  }

  private void twoSides(Grid.Part part, String left, String right) {
    int at = width < 6 ? 2 : width - 3;
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(i == 0 ? Cell.text(left) : i == at ? Cell.text(right) : Cell.BLANK);
    }
    int row = grid.height();
    grid.add(part, cells);
    grid.merge(row, 0, row, 1);
    grid.merge(row, at, row, width - 1);
  }
}
