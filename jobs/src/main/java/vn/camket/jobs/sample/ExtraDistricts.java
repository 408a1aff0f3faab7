package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * Generated districts with twenty communes each, for larger samples. Their lists are CSV files of
 * at most 20,000 rows that the province's committee sends; a model is made anew whenever it is
 * needed, so memory does not grow with the scale.
 */
final class ExtraDistricts {
  static final int MOST_ROWS = 20_000;
  private static final int FIRST_NUMBER = 10_000;
  private static final int COMMUNES = 20;
  private static final double ITEMS_EACH = 3.8;
  private static final int STAGES = 2;

  private final SampleRequest request;
  private final int districts;

  ExtraDistricts(SampleRequest request, int districts) {
    this.request = request;
    this.districts = districts;
  }

  /** As many districts as bring the evaluation rows to the scale. */
  static ExtraDistricts scaled(SampleRequest request, long rowsOfScaleOne) {
    int last = Math.min(request.lastYear(), SchemeName.REFORM.getYear());
    int periods = 0;
    for (int year = request.firstYear(); year <= last; year++) {
      periods += year == SchemeName.REFORM.getYear() ? 1 : 2;
    }
    double perDistrict = COMMUNES * ITEMS_EACH * STAGES * periods;
    double wanted = (request.scale() - 1) * rowsOfScaleOne;
    return new ExtraDistricts(
        request, perDistrict == 0 ? 0 : (int) Math.ceil(wanted / perDistrict));
  }

  int districts() {
    return districts;
  }

  SampleUnit district(int index) {
    String name = String.format(Locale.ROOT, "Huyện ủy Mẫu %04d", index + 1);
    return unit(number(index), name, "HUYEN_UY", Level.HUYEN, 1);
  }

  List<SampleUnit> communes(int index) {
    List<SampleUnit> communes = new ArrayList<>();
    for (int i = 1; i <= COMMUNES; i++) {
      String name = String.format(Locale.ROOT, "Đảng ủy xã Mẫu %04d-%02d", index + 1, i);
      communes.add(unit(number(index) + i, name, "DANG_UY_XA", Level.XA, number(index)));
    }
    return communes;
  }

  private static int number(int index) {
    return FIRST_NUMBER + index * (COMMUNES + 1);
  }

  private static SampleUnit unit(int number, String name, String kind, Level level, int parent) {
    return SampleUnit.constant(
        number,
        SampleUnit.idOf(number),
        name,
        kind,
        Bloc.DIA_PHUONG,
        level,
        ProvinceUnits.OPENING,
        SchemeName.REFORM,
        parent,
        List.of());
  }

  /** Writes the lists of one year. */
  void write(int year, UnitYears model, SampleUnit compiler, Inbox inbox) {
    writeLists(year, model, compiler, inbox, null);
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      for (Stage stage : SchemeName.CK_HUYEN.dueDays().keySet()) {
        writeLists(year, model, compiler, inbox, new Slot(period, stage));
      }
    }
  }

  private void writeLists(
      int year, UnitYears model, SampleUnit compiler, Inbox inbox, @Nullable Slot slot) {
    ExtraList list = new ExtraList(request, year, slot, compiler, inbox);
    for (int index = 0; index < districts; index++) {
      for (SampleUnit commune : communes(index)) {
        model.alone(commune, year).ifPresent(list::add);
      }
    }
    list.close();
  }

  /** What the lists tell of one commune, made anew like the model. */
  Receipts receipts(List<UnitYear> years) {
    Receipts receipts = new Receipts(request.end());
    for (UnitYear year : years) {
      note(receipts, Told.registration(year, year.items()), ExtraList.registered(year.year()));
      for (PeriodKind period : ReviewCalendar.PERIODS) {
        for (Stage stage : year.scheme().dueDays().keySet()) {
          Slot slot = new Slot(period, stage);
          List<EvaluationRow> rows = ListFiles.rows(year, slot);
          if (!rows.isEmpty()) {
            note(receipts, Told.evaluation(year, slot, rows), arrival(year, slot));
          }
        }
      }
    }
    return receipts;
  }

  private void note(Receipts receipts, Told told, LocalDate day) {
    if (!day.isAfter(request.end())) {
      receipts.note(told, List.of(day.atTime(ExtraList.OPENS)));
    }
  }

  /** The day on which a list of the added districts arrives: before they end. */
  static LocalDate arrival(UnitYear year, Slot slot) {
    LocalDate cutoff = year.cutoff(slot.period());
    boolean ends = year.unit().endsBy(cutoff.plusDays(40));
    int days = slot.stage() == Stage.SELF ? 6 : 30;
    return ends ? cutoff.minusDays(slot.stage() == Stage.SELF ? 4 : 1) : cutoff.plusDays(days);
  }
}
