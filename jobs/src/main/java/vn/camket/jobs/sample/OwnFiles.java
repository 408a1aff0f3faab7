package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/** The files that one unit sends about itself in one year. */
final class OwnFiles {
  private static final String REPLACES = "Gửi lại, thay thế bản đã gửi";

  private final SampleRequest request;
  private final ProvinceUnits units;
  private final Channels channels;
  private final Inbox inbox;
  private final UnitYear year;
  private final SampleUnit unit;
  private final Dice dice;

  OwnFiles(
      SampleRequest request, ProvinceUnits units, Channels channels, Inbox inbox, UnitYear year) {
    this.request = request;
    this.units = units;
    this.channels = channels;
    this.inbox = inbox;
    this.year = year;
    this.unit = year.unit();
    this.dice = Dice.of(request.seed(), "own-files", unit.number(), year.year());
  }

  /** Writes them; the next year's proposals stand in the file at the year's end. */
  void write(@Nullable UnitYear next) {
    if (year.sendsOwnRegistration()) {
      registrations();
    }
    boolean evaluates =
        year.registrationStory() != RegistrationStory.MISSING
            && year.registrationStory() != RegistrationStory.NO_ITEMS;
    for (PeriodKind period : year.ownSelf()) {
      if (evaluates) {
        evaluations(period, period == PeriodKind.YEAR ? proposals(next) : List.of());
      }
    }
    for (UnitYear old : year.predecessors(Handover.OLD_NAME)) {
      ReviewCalendar.PERIODS.forEach(period -> underOldName(old, period));
    }
  }

  /** What the unit reports of one that it took over, in that one's name. */
  private void underOldName(UnitYear old, PeriodKind period) {
    Slot slot = new Slot(period, Stage.SELF);
    List<EvaluationRow> rows = new ArrayList<>();
    for (Commitment item : old.items()) {
      Outcome said = old.saidAfterEnd(item, slot);
      if (said != null) {
        rows.add(new EvaluationRow(item, said));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    List<LocalDateTime> at = times(old.cutoff(period).plusDays(dice.between(2, 9)));
    String name =
        Titles.stageSlug(Stage.SELF)
            + "-"
            + Titles.periodSlug(period, old.year())
            + "-"
            + Spelling.slug(old.unit().name());
    Look look = look(name).labelled();
    Dice lot = Dice.of(request.seed(), "rows", old.unit().number(), old.year(), name);
    SampleUnit parent = units.number(old.unit().parent());
    OwnSheet sheet = new OwnSheet(request.province(), old.unit(), parent, look, lot);
    LocalDate written = at.get(0).toLocalDate();
    sheet.evaluation(old.year(), period, rows, List.of(), null, written);
    int unusable = (int) rows.stream().filter(row -> !row.isUsable()).count();
    put(name, at, sheet, new FileStory("OLD_NAME", rows.size(), rows.size(), unusable));
  }

  private static List<Commitment> proposals(@Nullable UnitYear next) {
    return next == null ? List.of() : next.proposals();
  }

  private void registrations() {
    LocalDate first = channels.signingDay(unit, year.year()).plusDays(dice.between(3, 12));
    LocalDate second = first.plusDays(dice.between(8, 25));
    List<Commitment> main = year.items().stream().filter(item -> !item.supplement()).toList();
    List<Commitment> kept =
        main.stream().filter(item -> item.fate() == Commitment.Fate.LIVE).toList();
    switch (year.registrationStory()) {
      case MISSING, EVALUATED_ONLY -> {}
      case PLAIN, IMPOSSIBLE_DEADLINE -> register("", main, null, times(first));
      case NO_ITEMS -> register("", List.of(), null, times(first));
      case LATE -> register("", main, null, times(first.plusDays(dice.between(50, 90))));
      case RESEND_CORRECTED -> resend(otherDeadline(main), main, first, second);
      case RESEND_RENUMBERED -> resend(reversed(main), main, first, second);
      case RESEND_WITHDRAWS -> resend(main, kept, first, second);
      case RESEND_LEAVES_OUT -> resend(main, kept, first, leftOutOn());
      case RESEND_ROW_WITHOUT_TEXT -> resend(main, withoutText(main), first, second);
      case SUPPLEMENT, SUPPLEMENT_AFTER_CUTOFF -> supplement(main, first);
      case ARRIVES_A_B_A -> {
        register("", main, null, times(first, first.plusDays(9)));
        register("-ban-2", otherDeadline(main), "(" + REPLACES + ")", times(first.plusDays(4)));
      }
      case SECRET_RESEND -> {
        register("", main, null, times(first));
        secretRegistration(otherDeadline(main), second);
      }
      case UNKNOWN_LAYOUT_RESEND -> {
        register("", main, null, times(first));
        unknownLayout("dang-ky-cam-ket-" + year.year() + "-ban-2", second);
      }
    }
  }

  private LocalDate leftOutOn() {
    return year.items().stream()
        .map(Commitment::leftOutOn)
        .filter(day -> day != null)
        .findFirst()
        .orElseThrow();
  }

  private void resend(
      List<Commitment> before, List<Commitment> after, LocalDate first, LocalDate second) {
    register("", before, null, times(first));
    register("-ban-2", after, "(" + REPLACES + ")", times(second));
  }

  private void supplement(List<Commitment> main, LocalDate first) {
    register("", main, null, times(first));
    List<Commitment> added = year.items().stream().filter(Commitment::supplement).toList();
    LocalDate signed = added.get(0).signedOn();
    LocalDate day = signed == null ? first : signed;
    OwnSheet sheet = sheet("supplement");
    sheet.registration(year.year(), added, signed, "(Bổ sung)", day);
    put(
        "bo-sung-cam-ket-" + year.year(),
        times(day.plusDays(4)),
        sheet,
        FileStory.registration(year.registrationStory().name(), added.size(), 0)
            .telling(List.of(Told.registration(year, added))));
  }

  private void register(
      String suffix, List<Commitment> items, @Nullable String below, List<LocalDateTime> at) {
    OwnSheet sheet = sheet("registration" + suffix);
    LocalDate signed = year.stated() ? year.signedOn() : null;
    sheet.registration(year.year(), items, signed, below, at.get(0).toLocalDate());
    int unusable = (int) items.stream().filter(item -> item.text().isEmpty()).count();
    put(
        "dang-ky-cam-ket-" + year.year() + suffix,
        at,
        sheet,
        FileStory.registration(year.registrationStory().name(), items.size(), unusable)
            .telling(List.of(Told.registration(year, items))));
  }

  private void secretRegistration(List<Commitment> items, LocalDate day) {
    OwnSheet sheet = sheet("secret");
    mark(sheet);
    sheet.registration(year.year(), items, year.signedOn(), "(" + REPLACES + ")", day);
    String name = "dang-ky-cam-ket-" + year.year() + "-ban-2";
    put(name, times(day), sheet, FileStory.unread("SECRET"));
  }

  private void mark(OwnSheet sheet) {
    sheet.grid().add(Grid.Part.PREAMBLE, dice.one("MẬT", "TỐI MẬT", "Độ mật: MẬT"));
  }

  private List<Commitment> otherDeadline(List<Commitment> items) {
    List<Commitment> other = new ArrayList<>(items);
    Deadline due = new Deadlines(dice, year.regime(), year.year()).any();
    other.set(0, items.get(0).with(due));
    return other;
  }

  private static List<Commitment> reversed(List<Commitment> items) {
    List<Commitment> reversed = new ArrayList<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      reversed.add(items.get(i).at(reversed.size() + 1));
    }
    return reversed;
  }

  private static List<Commitment> withoutText(List<Commitment> items) {
    List<Commitment> other = new ArrayList<>(items);
    other.set(items.size() - 1, items.get(items.size() - 1).withText(""));
    return other;
  }

  private void evaluations(PeriodKind period, List<Commitment> proposals) {
    EvaluationStory story = year.evaluationStory(period);
    List<EvaluationRow> rows = rows(period);
    if (rows.isEmpty() && !story.saysNothing()) {
      return;
    }
    LocalDate first = firstDay(period);
    LocalDate second = first.plusDays(dice.between(6, 14));
    String name = Titles.stageSlug(Stage.SELF) + "-" + Titles.periodSlug(period, year.year());
    switch (story) {
      case MISSING -> {}
      case EMPTY -> empty(name, first);
      case UNKNOWN_LAYOUT -> unknownLayout(name, first);
      case NO_ARRIVAL_LINE -> evaluate(period, "", rows, List.of(), List.of());
      case LATE ->
          evaluate(period, "", rows, List.of(), times(first.plusDays(dice.between(14, 30))));
      case PLAIN, UNKNOWN_STATUS, SILENT_ROW -> evaluate(period, "", rows, proposals, times(first));
      case UNMATCHED_ROW -> evaluate(period, "", withStranger(rows), proposals, times(first));
      case NOT_SIGNED_ROW -> evaluate(period, "", withUnsigned(rows), proposals, times(first));
      case RESEND_CORRECTED, RESEND_UNKNOWN_STATUS, RESEND_OMITS -> {
        evaluate(period, "", earlier(period), proposals, times(first));
        evaluate(period, "-ban-2", rows, List.of(), times(second));
      }
      case ARRIVES_A_B_A -> {
        evaluate(period, "", rows, proposals, times(first, first.plusDays(8)));
        evaluate(period, "-ban-2", earlier(period), List.of(), times(first.plusDays(3)));
      }
      case RESEND_UNKNOWN_LAYOUT -> {
        evaluate(period, "", rows, proposals, times(first));
        unknownLayout(name + "-ban-2", second);
      }
      case SECRET_RESEND -> {
        evaluate(period, "", rows, proposals, times(first));
        secretEvaluation(period, name + "-ban-2", second);
      }
    }
  }

  /** Two to nine days after the cut-off, or before the unit ends. */
  private LocalDate firstDay(PeriodKind period) {
    LocalDate cutoff = year.cutoff(period);
    boolean ends = unit.endsBy(cutoff.plusDays(10));
    return ends ? cutoff.minusDays(dice.between(1, 5)) : cutoff.plusDays(dice.between(2, 9));
  }

  private List<EvaluationRow> rows(PeriodKind period) {
    List<EvaluationRow> rows = new ArrayList<>();
    for (Commitment item : year.items()) {
      Outcome said = year.outcome(item, new Slot(period, Stage.SELF));
      if (said != null) {
        rows.add(new EvaluationRow(item, said));
      }
    }
    rows.addAll(year.inheritedRows(new Slot(period, Stage.SELF)));
    return rows;
  }

  /** What an earlier version said: everything readable, some of it otherwise. */
  private List<EvaluationRow> earlier(PeriodKind period) {
    List<EvaluationRow> rows = new ArrayList<>();
    for (Commitment item : year.items()) {
      Outcome said = year.outcome(item, new Slot(period, Stage.SELF));
      if (said == null ? expected(item, period) : !said.drops()) {
        rows.add(new EvaluationRow(item, other(item, period)));
      } else if (said != null) {
        rows.add(new EvaluationRow(item, said));
      }
    }
    for (EvaluationRow row : year.inheritedRows(new Slot(period, Stage.SELF))) {
      rows.add(row.said().drops() ? row : row.saying(other(row.item(), period)));
    }
    return rows;
  }

  private boolean expected(Commitment item, PeriodKind period) {
    LocalDate signed = item.signedOn();
    boolean dropped =
        year.outcomes().getOrDefault(item.key(), Map.of()).values().stream()
            .anyMatch(Outcome::dropsWithDocument);
    return item.fate() == Commitment.Fate.LIVE
        && signed != null
        && !signed.isAfter(year.cutoff(period))
        && !dropped;
  }

  private Outcome other(Commitment item, PeriodKind period) {
    Wording wording =
        new Wording(dice, Forms.version(year.year()), item.due(), period, year.cutoff(period));
    return wording.of(
        dice.one(CompletionState.IN_PROGRESS, CompletionState.DONE, CompletionState.BASIC), null);
  }

  private void evaluate(
      PeriodKind period,
      String suffix,
      List<EvaluationRow> rows,
      List<Commitment> proposals,
      List<LocalDateTime> at) {
    OwnSheet sheet = sheet("evaluation" + period + suffix);
    LocalDate written = at.isEmpty() ? firstDay(period) : at.get(0).toLocalDate();
    String below = suffix.isEmpty() ? null : REPLACES.toLowerCase(Locale.ROOT);
    sheet.evaluation(year.year(), period, rows, proposals, below, written);
    EvaluationStory story = year.evaluationStory(period);
    boolean stranger = story == EvaluationStory.UNMATCHED_ROW;
    int unusable = (int) rows.stream().filter(row -> !row.isUsable()).count();
    put(
        Titles.stageSlug(Stage.SELF) + "-" + Titles.periodSlug(period, year.year()) + suffix,
        at,
        sheet,
        new FileStory(
                name(story),
                rows.size() + proposals.size(),
                rows.size(),
                unusable + (stranger ? 1 : 0))
            .telling(List.of(Told.evaluation(year, new Slot(period, Stage.SELF), rows))));
  }

  private String name(EvaluationStory story) {
    return year.registrationStory() == RegistrationStory.EVALUATED_ONLY
        ? RegistrationStory.EVALUATED_ONLY.name()
        : story.name();
  }

  private List<EvaluationRow> withStranger(List<EvaluationRow> rows) {
    List<EvaluationRow> more = new ArrayList<>(rows);
    Commitment some = rows.get(0).item();
    String text = "Phục vụ hội trại văn nghệ chào mừng ngày truyền thống";
    Commitment stranger = some.at(19).withText(text);
    Outcome said =
        new Wording(
                dice,
                Forms.version(year.year()),
                some.due(),
                PeriodKind.YEAR,
                year.cutoff(PeriodKind.YEAR))
            .of(CompletionState.IN_PROGRESS, null);
    more.add(new EvaluationRow(stranger.withoutCode(), said));
    return more;
  }

  private List<EvaluationRow> withUnsigned(List<EvaluationRow> rows) {
    List<EvaluationRow> more = new ArrayList<>(rows);
    Commitment proposal = year.neverSigned().get(0);
    more.add(new EvaluationRow(proposal, other(proposal, PeriodKind.YEAR)));
    return more;
  }

  private void secretEvaluation(PeriodKind period, String name, LocalDate day) {
    OwnSheet sheet = sheet("secret" + period);
    mark(sheet);
    sheet.evaluation(year.year(), period, earlier(period), List.of(), null, day);
    put(name, times(day), sheet, FileStory.unread("SECRET"));
  }

  private void empty(String name, LocalDate day) {
    OwnSheet sheet = sheet("empty" + name);
    new Letter(request.province(), sheet.grid(), 6)
        .head(request.province().capitals("ĐẢNG BỘ TỈNH QUẢNG TRỊ"), unit.name(), day);
    put(name, times(day), sheet, FileStory.unread("EMPTY"));
  }

  private void unknownLayout(String name, LocalDate day) {
    OwnSheet sheet = sheet("unknown" + name);
    Grid grid = sheet.grid();
    grid.add(Grid.Part.TITLE, "BÁO CÁO TIẾN ĐỘ CÔNG VIỆC");
    grid.add(Grid.Part.HEADING, "Việc cần làm", "Người làm", "Xong chưa");
    for (Commitment item : year.items()) {
      grid.add(Grid.Part.DATA, item.text(), "Văn phòng", dice.one("Rồi", "Chưa"));
    }
    put(name, times(day), sheet, FileStory.unread("UNKNOWN_LAYOUT"));
  }

  private Look look(String subject) {
    Dice habits = Dice.of(request.seed(), "look", unit.number(), year.year(), subject);
    return Look.of(habits, unit.bloc() != Bloc.NHA_NUOC);
  }

  private OwnSheet sheet(String subject) {
    Look look = look(subject);
    SampleUnit parent = unit.parent() == 0 ? null : units.number(unit.parent());
    Dice rows = Dice.of(request.seed(), "rows", unit.number(), year.year(), subject);
    return new OwnSheet(request.province(), unit, parent, look, rows);
  }

  private void put(String name, List<LocalDateTime> at, OwnSheet sheet, FileStory story) {
    inbox.put(unit.sender(), year.year() + "/" + name, at, sheet.grid(), sheet.look(), story);
  }

  /** Office hours of the days. */
  private List<LocalDateTime> times(LocalDate... days) {
    List<LocalDateTime> times = new ArrayList<>();
    for (LocalDate day : days) {
      times.add(day.atTime(dice.between(7, 16), dice.between(0, 59)));
    }
    return times;
  }
}
