package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/** The consolidated lists of one scheme-year. */
final class ListFiles {
  private static final String STRANGER = "Đảng ủy xã Hải Tân";

  private final SampleRequest request;
  private final ProvinceUnits units;
  private final Inbox inbox;
  private final int year;
  private final List<UnitYear> unitYears;

  ListFiles(
      SampleRequest request, ProvinceUnits units, Inbox inbox, int year, List<UnitYear> unitYears) {
    this.request = request;
    this.units = units;
    this.inbox = inbox;
    this.year = year;
    this.unitYears = unitYears;
  }

  void write() {
    province();
    for (SampleUnit district : units.districts()) {
      district(district.inYear(year));
    }
    communes();
    formerCommunes();
  }

  private List<UnitYear> of(SchemeName scheme, Predicate<UnitYear> which) {
    return unitYears.stream().filter(u -> u.scheme() == scheme).filter(which).toList();
  }

  private void province() {
    SampleUnit state = units.peoplesCommittee();
    List<UnitYear> listed = of(SchemeName.CK_TINH, UnitYear::inStateList);
    registrations(new Batch("khoi-nha-nuoc", "KHỐI NHÀ NƯỚC", listed), state, null, listDay());
    Map<String, Batch> batches = new LinkedHashMap<>();
    batches.put(
        "dia-phuong",
        new Batch("dia-phuong", "CÁC ĐỊA PHƯƠNG", of(SchemeName.CK_TINH, this::isLocal)));
    batches.put(
        "nha-nuoc",
        new Batch("khoi-nha-nuoc", "KHỐI NHÀ NƯỚC", of(SchemeName.CK_TINH, this::isState)));
    batches.put(
        "khac",
        new Batch(
            "khoi-dang-doan-the",
            "KHỐI ĐẢNG, ĐOÀN THỂ, TƯ PHÁP, LỰC LƯỢNG VŨ TRANG",
            of(SchemeName.CK_TINH, u -> !isLocal(u) && !isState(u))));
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      List<UnitYear> selfListed =
          listed.stream().filter(u -> !u.ownSelf().contains(period)).toList();
      evaluations(
          new Batch("khoi-nha-nuoc", "KHỐI NHÀ NƯỚC", selfListed), state, period, Stage.SELF);
      for (Batch batch : batches.values()) {
        evaluations(batch, body("Ban Tổ chức Tỉnh ủy"), period, Stage.APPRAISED);
        evaluations(batch, body("Văn phòng Tỉnh ủy"), period, Stage.DECIDED);
      }
    }
  }

  private boolean isLocal(UnitYear unitYear) {
    return unitYear.unit().bloc() == Bloc.DIA_PHUONG;
  }

  private boolean isState(UnitYear unitYear) {
    return unitYear.unit().bloc() == Bloc.NHA_NUOC;
  }

  /** The province's committee itself compiles before the body has a part in the scheme. */
  private SampleUnit body(String name) {
    SampleUnit body = units.named(name);
    return body.inForce(LocalDate.of(year, 1, 1)) ? body : units.rootOn(LocalDate.of(year, 1, 1));
  }

  private void district(SampleUnit district) {
    List<UnitYear> all = of(SchemeName.CK_HUYEN, u -> u.unit().parent() == district.number());
    if (all.isEmpty()) {
      return;
    }
    List<UnitYear> listed = all.stream().filter(u -> !u.sendsOwnRegistration()).toList();
    String label = "CÁC XÃ, PHƯỜNG, THỊ TRẤN";
    LocalDate signed = listed.get(0).signedOn();
    registrations(new Batch("cap-xa", label, listed), district, signed, signed.plusDays(12));
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      if (district.inForce(all.get(0).cutoff(period))) {
        evaluations(new Batch("cap-xa", label, listed), district, period, Stage.SELF);
        evaluations(new Batch("cap-xa", label, all), district, period, Stage.DECIDED);
      }
    }
  }

  /** Communes whose district ended within the year, under their old names. */
  private void formerCommunes() {
    List<UnitYear> all =
        of(SchemeName.CK_HUYEN, u -> u.handover() == Handover.OLD_NAME || livesOn(u));
    List<UnitYear> listed =
        all.stream().filter(u -> livesOn(u) && !u.sendsOwnRegistration()).toList();
    String label = "CÁC XÃ, PHƯỜNG, THỊ TRẤN TRƯỚC SẮP XẾP";
    evaluations(
        new Batch("cap-xa-cu", label, listed),
        body("Ban Tổ chức Tỉnh ủy"),
        PeriodKind.YEAR,
        Stage.SELF);
    evaluations(
        new Batch("cap-xa-cu", label, all),
        body("Văn phòng Tỉnh ủy"),
        PeriodKind.YEAR,
        Stage.DECIDED);
  }

  /** Whether a commune is in force at the end of a year in which its district is not. */
  private boolean livesOn(UnitYear commune) {
    LocalDate cutoff = commune.cutoff(PeriodKind.YEAR);
    SampleUnit district = units.number(commune.unit().parent());
    return commune.unit().inForce(cutoff) && !district.inForce(cutoff);
  }

  private void communes() {
    List<UnitYear> all = of(SchemeName.CK_XA, u -> true);
    List<UnitYear> listed = all.stream().filter(u -> !u.sendsOwnRegistration()).toList();
    if (all.isEmpty()) {
      return;
    }
    String label = "CÁC XÃ, PHƯỜNG, ĐẶC KHU";
    SampleUnit organisation = body("Ban Tổ chức Tỉnh ủy");
    LocalDate day = LocalDate.of(year, year == 2025 ? 9 : 4, 5);
    registrations(new Batch("cap-xa", label, listed), organisation, null, day);
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      evaluations(new Batch("cap-xa", label, listed), organisation, period, Stage.SELF);
      evaluations(new Batch("cap-xa", label, all), organisation, period, Stage.APPRAISED);
      evaluations(
          new Batch("cap-xa", label, all), body("Văn phòng Tỉnh ủy"), period, Stage.DECIDED);
    }
  }

  /** The people's committee lists the State bloc in spring; in 2025 when the mergers are done. */
  private LocalDate listDay() {
    return year == 2025 ? LocalDate.of(2025, 5, 12) : LocalDate.of(year, 4, 8);
  }

  /** Units that one list holds. */
  private record Batch(String slug, String label, List<UnitYear> unitYears) {}

  private void registrations(
      Batch batch, SampleUnit compiler, @Nullable LocalDate signed, LocalDate day) {
    String name = "tong-hop-dang-ky-" + year + "-" + batch.slug();
    Dice dice = dice(name, compiler);
    ListSheet sheet = sheet(batch, compiler, dice, name);
    sheet.openRegistration(year, signed, day);
    int rows = 0;
    List<Told> told = new ArrayList<>();
    for (UnitYear unitYear : batch.unitYears()) {
      List<Commitment> items = registered(unitYear, dice);
      if (!items.isEmpty()) {
        told.add(Told.registration(unitYear, items));
      }
      sheet.addRegistrations(year, nameOf(unitYear.unit(), dice), items);
      rows += items.size();
    }
    if (rows > 0) {
      sheet.close(year, true);
      FileStory story = FileStory.registration("LIST", rows, 0).telling(told);
      put(compiler, name, times(dice, day), sheet, story);
    }
  }

  /** What a list registers: where the unit sends its own file, now and then in other words. */
  private List<Commitment> registered(UnitYear unitYear, Dice dice) {
    List<Commitment> items = new ArrayList<>();
    for (Commitment item : unitYear.items()) {
      boolean differs = unitYear.sendsOwnRegistration() && dice.chance(0.12);
      if (item.supplement()) {
        continue;
      }
      if (differs && item.code() != null && dice.chance(0.5)) {
        items.add(item.withText(ItemTexts.altered(item.text())));
      } else if (differs && item.due().date() != null) {
        items.add(item.with(new Deadlines(dice, unitYear.regime(), year).any()));
      } else {
        items.add(item);
      }
    }
    return items;
  }

  private void evaluations(Batch batch, SampleUnit compiler, PeriodKind period, Stage stage) {
    String name =
        Titles.stageSlug(stage) + "-" + Titles.periodSlug(period, year) + "-" + batch.slug();
    Map<UnitYear, List<EvaluationRow>> rows = rows(batch, new Slot(period, stage));
    if (rows.isEmpty()) {
      return;
    }
    Dice dice = dice(name, compiler);
    LocalDate cutoff = batch.unitYears().get(0).cutoff(period);
    boolean ends = compiler.endsBy(cutoff.plusDays(40));
    LocalDate day =
        ends ? cutoff.minusDays(stage == Stage.SELF ? 4 : 1) : cutoff.plusDays(delay(dice, stage));
    switch (ends ? 0 : dice.weighted(80, 6, 8, 6)) {
      case 1 ->
          evaluation(batch, compiler, period, stage, rows, name, day.plusDays(20), dice, "LATE");
      case 2 -> {
        Map<UnitYear, List<EvaluationRow>> earlier = earlier(rows, dice, period);
        evaluation(batch, compiler, period, stage, earlier, name, day, dice, "LIST_RESENT");
        String second = name + "-ban-2";
        LocalDate later = day.plusDays(7);
        evaluation(batch, compiler, period, stage, rows, second, later, dice, "LIST_RESENT");
      }
      case 3 -> evaluation(batch, compiler, period, stage, rows, name, day, dice, "UNKNOWN_UNIT");
      default -> evaluation(batch, compiler, period, stage, rows, name, day, dice, "LIST");
    }
  }

  private static int delay(Dice dice, Stage stage) {
    return switch (stage) {
      case SELF -> dice.between(3, 9);
      case APPRAISED -> dice.between(14, 22);
      case DECIDED -> dice.between(28, 38);
    };
  }

  private static Map<UnitYear, List<EvaluationRow>> rows(Batch batch, Slot slot) {
    Map<UnitYear, List<EvaluationRow>> rows = new LinkedHashMap<>();
    for (UnitYear unitYear : batch.unitYears()) {
      List<EvaluationRow> ofUnit = rows(unitYear, slot);
      if (!ofUnit.isEmpty()) {
        rows.put(unitYear, ofUnit);
      }
    }
    return rows;
  }

  static List<EvaluationRow> rows(UnitYear unitYear, Slot slot) {
    List<EvaluationRow> rows = new ArrayList<>();
    for (Commitment item : unitYear.isListed(slot) ? unitYear.items() : List.<Commitment>of()) {
      Outcome said = unitYear.outcome(item, slot);
      if (said != null) {
        rows.add(new EvaluationRow(item, said));
      }
    }
    rows.addAll(unitYear.inheritedRows(slot));
    return rows;
  }

  /**
   * A first version in which some rows say something else; nothing else of a unit of which no row
   * of the second one can be used, for that one would replace nothing.
   */
  private Map<UnitYear, List<EvaluationRow>> earlier(
      Map<UnitYear, List<EvaluationRow>> rows, Dice dice, PeriodKind period) {
    Map<UnitYear, List<EvaluationRow>> earlier = new LinkedHashMap<>();
    rows.forEach(
        (unitYear, ofUnit) ->
            earlier.put(
                unitYear,
                ofUnit.stream()
                    .map(row -> dice.chance(0.2) ? otherwise(unitYear, row, dice, period) : row)
                    .toList()));
    rows.forEach(
        (unitYear, ofUnit) -> {
          if (ofUnit.stream().noneMatch(EvaluationRow::isUsable)) {
            earlier.put(unitYear, ofUnit);
          }
        });
    return earlier;
  }

  private EvaluationRow otherwise(
      UnitYear unitYear, EvaluationRow row, Dice dice, PeriodKind period) {
    Wording wording =
        new Wording(dice, Forms.version(year), row.item().due(), period, unitYear.cutoff(period));
    CompletionState state =
        dice.one(CompletionState.IN_PROGRESS, CompletionState.DONE, CompletionState.NOT_STARTED);
    return row.said().drops() ? row : row.saying(wording.of(state, null));
  }

  private void evaluation(
      Batch batch,
      SampleUnit compiler,
      PeriodKind period,
      Stage stage,
      Map<UnitYear, List<EvaluationRow>> rows,
      String name,
      LocalDate day,
      Dice dice,
      String story) {
    ListSheet sheet = sheet(batch, compiler, dice, name);
    sheet.openEvaluation(year, period, stage, day);
    int read = 0;
    int unusable = 0;
    List<Told> told = new ArrayList<>();
    for (Map.Entry<UnitYear, List<EvaluationRow>> entry : rows.entrySet()) {
      sheet.addEvaluations(year, nameOf(entry.getKey().unit(), dice), entry.getValue());
      told.add(Told.evaluation(entry.getKey(), new Slot(period, stage), entry.getValue()));
      read += entry.getValue().size();
      unusable += (int) entry.getValue().stream().filter(r -> !r.isUsable()).count();
    }
    if (story.equals("UNKNOWN_UNIT")) {
      sheet.addEvaluations(year, STRANGER, List.of(stranger(rows, dice, period)));
      read++;
      unusable++;
    }
    sheet.close(year, false);
    FileStory files = new FileStory(story, read, read, unusable).telling(told);
    put(compiler, name, times(dice, day), sheet, files);
  }

  private EvaluationRow stranger(
      Map<UnitYear, List<EvaluationRow>> rows, Dice dice, PeriodKind period) {
    UnitYear some = rows.keySet().iterator().next();
    EvaluationRow row = rows.getOrDefault(some, List.of()).get(0);
    Wording wording =
        new Wording(dice, Forms.version(year), row.item().due(), period, some.cutoff(period));
    Commitment item = row.item().at(1).withoutCode();
    return new EvaluationRow(item, wording.of(CompletionState.IN_PROGRESS, null));
  }

  /** The official name, or now and then another one that the registry knows. */
  private static String nameOf(SampleUnit unit, Dice dice) {
    return !unit.otherNames().isEmpty() && dice.chance(0.2)
        ? unit.otherNames().get(0)
        : unit.name();
  }

  private Dice dice(String name, SampleUnit compiler) {
    return Dice.of(request.seed(), "list", compiler.number(), name);
  }

  private ListSheet sheet(Batch batch, SampleUnit compiler, Dice dice, String name) {
    Look look = Look.of(Dice.of(request.seed(), "look", compiler.number(), name), false);
    return new ListSheet(request.province(), compiler, batch.label(), look, dice);
  }

  private void put(
      SampleUnit compiler, String name, List<LocalDateTime> at, ListSheet sheet, FileStory story) {
    inbox.put(compiler.sender(), year + "/" + name, at, sheet.grid(), sheet.look(), story);
  }

  private static List<LocalDateTime> times(Dice dice, LocalDate day) {
    return List.of(day.atTime(dice.between(7, 16), dice.between(0, 59)));
  }
}
