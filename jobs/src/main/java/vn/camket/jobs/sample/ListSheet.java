package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/** The sheet of a consolidated list: several units, named by rows or by a column. */
final class ListSheet {
  private static final String[] ROMAN = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };

  private final SampleProvinceName province;
  private final SampleUnit compiler;
  private final String group;
  private final Look look;
  private final Dice dice;
  private final Grid grid = new Grid();
  private int units;

  ListSheet(SampleProvinceName province, SampleUnit compiler, String group, Look look, Dice dice) {
    this.province = province;
    this.compiler = compiler;
    this.group = group;
    this.look = look;
    this.dice = dice;
  }

  Grid grid() {
    return grid;
  }

  Look look() {
    return look;
  }

  void openRegistration(int year, @Nullable LocalDate signed, LocalDate written) {
    Form form = Forms.registrationList(year);
    Letter letter = new Letter(province, grid, form.width());
    letter.head(province.capitals("ĐẢNG BỘ TỈNH QUẢNG TRỊ"), compiler.name(), written);
    letter.title("TỔNG HỢP NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM " + year, group);
    if (signed != null) {
      letter.line("Ngày ký: " + Deadlines.shortDay(signed));
    }
    form.addHeadings(grid, look);
  }

  void openEvaluation(int year, PeriodKind period, Stage stage, LocalDate written) {
    Form form = Forms.evaluationList(year);
    Letter letter = new Letter(province, grid, form.width());
    letter.head(province.capitals("ĐẢNG BỘ TỈNH QUẢNG TRỊ"), compiler.name(), written);
    letter.title(
        "TỔNG HỢP KẾT QUẢ THỰC HIỆN CAM KẾT TRÁCH NHIỆM " + Titles.period(period, year), group);
    letter.line(Titles.stage(stage, written));
    form.addHeadings(grid, look);
  }

  /** The registrations of one unit; nothing when it has none. */
  void addRegistrations(int year, String unitName, List<Commitment> items) {
    RowCells cells = new RowCells(dice, look);
    addRows(
        Forms.registrationList(year),
        unitName,
        items.stream().map(item -> cells.registration(item, Forms.version(year) == 3)).toList());
  }

  /** The evaluations of one unit; nothing when it has none. */
  void addEvaluations(int year, String unitName, List<EvaluationRow> rows) {
    RowCells cells = new RowCells(dice, look);
    addRows(
        Forms.evaluationList(year),
        unitName,
        rows.stream().map(row -> cells.evaluation(row.item(), row.said())).toList());
  }

  private void addRows(Form form, String unitName, List<Map<String, Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    units++;
    int column = form.indexOf("unit");
    int top = grid.height();
    if (column < 0) {
      section(form, unitName);
    }
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Cell> cells = new LinkedHashMap<>(rows.get(i));
      cells.put("unit", Cell.text(i == 0 || look.repeatUnit() ? unitName : ""));
      grid.add(Grid.Part.DATA, form.row(cells));
    }
    if (column >= 0 && !look.repeatUnit()) {
      grid.merge(top, column, grid.height() - 1, column);
    }
  }

  /** A row that names the unit of the rows below it: in two cells, or in one merged over all. */
  private void section(Form form, String unitName) {
    if (look.sections()) {
      int row = grid.height();
      Map<String, Cell> whole = Map.of("ordinal", Cell.text(roman(units) + ". " + unitName));
      grid.add(Grid.Part.SECTION, form.row(whole));
      grid.merge(row, 0, row, form.width() - 1);
    } else {
      Map<String, Cell> cells =
          Map.of("ordinal", Cell.text(roman(units)), "item_text", Cell.text(unitName));
      grid.add(Grid.Part.SECTION, form.row(cells));
    }
  }

  private static String roman(int number) {
    return "X".repeat(number / 10) + ROMAN[number % 10];
  }

  void close(int year, boolean registration) {
    Form form = registration ? Forms.registrationList(year) : Forms.evaluationList(year);
    new Letter(province, grid, form.width()).signature("Cơ quan tổng hợp", "NGƯỜI KÝ");
  }
}
