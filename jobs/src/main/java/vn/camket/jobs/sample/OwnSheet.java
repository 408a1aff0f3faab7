package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.PeriodKind;

/** The sheet of one letter that a unit writes about itself. */
final class OwnSheet {
  private final SampleProvinceName province;
  private final SampleUnit unit;
  private final String superior;
  private final Look look;
  private final Dice dice;
  private final Grid grid = new Grid();

  OwnSheet(
      SampleProvinceName province,
      SampleUnit unit,
      @Nullable SampleUnit parent,
      Look look,
      Dice dice) {
    this.province = province;
    this.unit = unit;
    this.superior = province.capitals(superior(unit, parent));
    this.look = look;
    this.dice = dice;
  }

  Grid grid() {
    return grid;
  }

  Look look() {
    return look;
  }

  private static String superior(SampleUnit unit, @Nullable SampleUnit parent) {
    if (unit.bloc() == Bloc.NHA_NUOC) {
      return "UBND TỈNH QUẢNG TRỊ";
    }
    if (parent == null || parent.level() != Level.HUYEN) {
      return "ĐẢNG BỘ TỈNH QUẢNG TRỊ";
    }
    return Spelling.upper("Đảng bộ " + parent.name().replace(" ủy ", " "));
  }

  /** A signed registration; with no items, the declaration that there are none. */
  void registration(
      int year,
      List<Commitment> items,
      @Nullable LocalDate signed,
      @Nullable String below,
      LocalDate written) {
    Form form = Forms.registration(year);
    Letter letter = new Letter(province, grid, form.width());
    letter.head(superior, unit.name(), written);
    letter.title("BẢN CAM KẾT TRÁCH NHIỆM NĂM " + year, below);
    labels(letter, signed);
    form.addHeadings(grid, look);
    if (items.isEmpty()) {
      Map<String, Cell> none = Map.of("item_text", Cell.text("Không có nội dung cam kết"));
      grid.add(Grid.Part.DATA, form.row(none));
    }
    registrationRows(form, items, signed != null);
    sign(letter);
  }

  /** An evaluation of one period, perhaps followed by proposals for the next year. */
  void evaluation(
      int year,
      PeriodKind period,
      List<EvaluationRow> rows,
      List<Commitment> proposals,
      @Nullable String below,
      LocalDate written) {
    Form form = Forms.evaluation(year);
    Letter letter = new Letter(province, grid, form.width());
    letter.head(superior, unit.name(), written);
    if (!proposals.isEmpty()) {
      letter.title(
          "BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT NĂM "
              + year
              + " VÀ ĐỀ XUẤT NỘI DUNG CAM KẾT NĂM "
              + (year + 1),
          null);
    }
    String number = proposals.isEmpty() ? "" : "I. ";
    letter.title(
        number + "KẾT QUẢ THỰC HIỆN CAM KẾT TRÁCH NHIỆM " + Titles.period(period, year),
        below == null ? "(Đơn vị tự đánh giá)" : "(Đơn vị tự đánh giá; " + below + ")");
    labels(letter, null);
    form.addHeadings(grid, look);
    int firstRow = grid.height();
    evaluationRows(form, rows);
    if (!proposals.isEmpty() || dice.chance(0.3)) {
      letter.total(form, firstRow);
    }
    if (!proposals.isEmpty()) {
      proposals(year + 1, proposals);
    }
    sign(letter);
  }

  private void proposals(int year, List<Commitment> proposals) {
    Form form = Forms.registration(year);
    Letter letter = new Letter(province, grid, form.width());
    letter.title("II. ĐỀ XUẤT NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM " + year, null);
    labels(letter, null);
    form.addHeadings(grid, look);
    registrationRows(form, proposals, false);
  }

  private void labels(Letter letter, @Nullable LocalDate signed) {
    if (look.unitLabel()) {
      letter.line("Đơn vị: " + unit.name());
    }
    if (signed != null) {
      letter.line("Ngày ký: " + Deadlines.shortDay(signed));
    }
  }

  private void registrationRows(Form form, List<Commitment> items, boolean statesSigning) {
    RowCells cells = new RowCells(dice, look);
    for (int i = 0; i < items.size(); i++) {
      section(form, i, items.size());
      grid.add(Grid.Part.DATA, form.row(cells.registration(items.get(i), statesSigning)));
    }
  }

  private void evaluationRows(Form form, List<EvaluationRow> rows) {
    RowCells cells = new RowCells(dice, look);
    for (int i = 0; i < rows.size(); i++) {
      section(form, i, rows.size());
      EvaluationRow row = rows.get(i);
      grid.add(Grid.Part.DATA, form.row(cells.evaluation(row.item(), row.said())));
    }
  }

  /** A heading above the first row and above the third. */
  private void section(Form form, int index, int count) {
    if (look.sections() && count > 2 && (index == 0 || index == 2)) {
      Map<String, Cell> heading =
          Map.of(
              "ordinal", Cell.text(index == 0 ? "I" : "II"),
              "item_text", Cell.text(index == 0 ? "Nhiệm vụ trọng tâm" : "Nhiệm vụ khác"));
      grid.add(Grid.Part.SECTION, form.row(heading));
    }
  }

  private void sign(Letter letter) {
    boolean committee = unit.bloc() == Bloc.DIA_PHUONG || unit.bloc() == Bloc.LLVT;
    letter.signature(
        committee ? "Ban Thường vụ" : "Tập thể lãnh đạo", committee ? "BÍ THƯ" : "THỦ TRƯỞNG");
  }
}
