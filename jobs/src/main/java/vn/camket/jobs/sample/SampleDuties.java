package vn.camket.jobs.sample;

import static vn.camket.jobs.sample.DutyDay.Who.ALL;
import static vn.camket.jobs.sample.DutyDay.Who.COMMUNES;
import static vn.camket.jobs.sample.DutyDay.Who.DISTRICTS;
import static vn.camket.jobs.sample.DutyDay.Who.STATE_BODIES;
import static vn.camket.jobs.sample.DutyDay.before;
import static vn.camket.jobs.sample.DutyDay.by;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;
import static vn.camket.schemas.vocabulary.Stage.APPRAISED;
import static vn.camket.schemas.vocabulary.Stage.DECIDED;
import static vn.camket.schemas.vocabulary.Stage.SELF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.camket.schemas.vocabulary.Bloc;

/** Who owes what in the sample: one table of days, written as obligations.yaml. */
final class SampleDuties {
  /** The day of every year on which the set of obliged units is fixed. */
  private static final String FIXED_ON = "01-15";

  private static final int REFORM_YEAR = SchemeName.REFORM.getYear();
  private static final DutyDay AFTER_MERGERS = by(ALL, 5, 15);
  private static final DutyDay IN_AUTUMN = by(ALL, 9, 10);

  private final SampleRequest request;
  private final Function<LocalDate, SampleUnit> rootOn;

  /**
   * @param rootOn the committee under which all obliged units stand on a day
   */
  SampleDuties(SampleRequest request, Function<LocalDate, SampleUnit> rootOn) {
    this.request = request;
    this.rootOn = rootOn;
  }

  static LocalDate fixedOn(int year) {
    return LocalDate.of(year, 1, 15);
  }

  /** The rules of the years that the sample holds. */
  List<DutyRule> rules() {
    List<DutyRule> rules = new ArrayList<>();
    add(rules, SchemeName.CK_TINH, 2017, REFORM_YEAR - 1, province(spring()), courtsLeave());
    add(rules, SchemeName.CK_TINH, REFORM_YEAR, REFORM_YEAR, province(mergers()), bodiesJoin());
    add(rules, SchemeName.CK_TINH, REFORM_YEAR + 1, 2026, province(spring()), List.of());
    add(rules, SchemeName.CK_HUYEN, 2017, REFORM_YEAR, formerCommunes(), List.of());
    add(rules, SchemeName.CK_XA, REFORM_YEAR, REFORM_YEAR, communes(), communesJoin());
    add(rules, SchemeName.CK_XA, REFORM_YEAR + 1, 2026, communes(), List.of());
    return rules;
  }

  private void add(
      List<DutyRule> rules,
      SchemeName scheme,
      int from,
      int to,
      List<Duty> duties,
      List<DutyChange> changes) {
    int first = Math.max(from, request.firstYear());
    int last = Math.min(to, request.lastYear());
    if (first <= last) {
      List<DutyChange> within =
          changes.stream()
              .filter(c -> c.on().getYear() >= first && c.on().getYear() <= last)
              .toList();
      rules.add(new DutyRule(scheme, first, last, duties, within));
    }
  }

  private static Duty spring() {
    return Duty.registration(by(STATE_BODIES, 4, 10), by(ALL, 3, 31));
  }

  private static Duty mergers() {
    return Duty.registration(by(STATE_BODIES, 5, 15), by(ALL, 3, 31));
  }

  private static List<Duty> province(Duty registration) {
    return List.of(
        registration,
        Duty.evaluation(H1, SELF, by(STATE_BODIES, 6, 22), by(DISTRICTS, 7, 8), before(ALL, 7, 10)),
        Duty.evaluation(H1, APPRAISED, before(STATE_BODIES, 7, 5), before(ALL, 7, 21)),
        Duty.evaluation(H1, DECIDED, by(STATE_BODIES, 7, 20), by(ALL, 8, 5)),
        Duty.evaluation(
            YEAR,
            SELF,
            by(STATE_BODIES, 12, 22),
            by(DISTRICTS, 1, 8).nextYear(),
            before(ALL, 1, 10).nextYear()),
        Duty.evaluation(
            YEAR, APPRAISED, before(STATE_BODIES, 1, 4).nextYear(), before(ALL, 1, 21).nextYear()),
        Duty.evaluation(
            YEAR, DECIDED, by(STATE_BODIES, 1, 20).nextYear(), by(ALL, 2, 4).nextYear()));
  }

  /** The district has no appraisal. */
  private static List<Duty> formerCommunes() {
    return List.of(
        Duty.registration(before(COMMUNES, 3, 25)),
        Duty.evaluation(H1, SELF, before(COMMUNES, 7, 8)),
        Duty.evaluation(H1, DECIDED, by(COMMUNES, 8, 5)),
        Duty.evaluation(YEAR, SELF, before(COMMUNES, 1, 8).nextYear()),
        Duty.evaluation(YEAR, DECIDED, by(COMMUNES, 2, 4).nextYear()));
  }

  private static List<Duty> communes() {
    return List.of(
        Duty.registration(before(COMMUNES, 4, 10)),
        Duty.evaluation(H1, SELF, before(COMMUNES, 7, 8)),
        Duty.evaluation(H1, APPRAISED, before(COMMUNES, 7, 21)),
        Duty.evaluation(H1, DECIDED, by(COMMUNES, 8, 5)),
        Duty.evaluation(YEAR, SELF, before(COMMUNES, 1, 8).nextYear()),
        Duty.evaluation(YEAR, APPRAISED, before(COMMUNES, 1, 21).nextYear()),
        Duty.evaluation(YEAR, DECIDED, by(COMMUNES, 2, 4).nextYear()));
  }

  private static List<DutyChange> courtsLeave() {
    return List.of(
        new DutyChange(
            LocalDate.of(2020, 6, 15),
            false,
            List.of(Bloc.TU_PHAP),
            List.of(),
            "Thông báo tạm dừng đánh giá khối tư pháp năm 2020 (bộ mẫu)"));
  }

  /** Bodies that the mergers of 2025 made after the set was fixed. */
  private static List<DutyChange> bodiesJoin() {
    return List.of(
        new DutyChange(
            LocalDate.of(REFORM_YEAR, 3, 5),
            true,
            List.of(),
            List.of(Duty.registration(AFTER_MERGERS)),
            "Thông báo bổ sung cơ quan mới sau hợp nhất (bộ mẫu)"),
        new DutyChange(
            SchemeName.REFORM,
            true,
            List.of(),
            List.of(Duty.registration(IN_AUTUMN)),
            "Thông báo bổ sung cơ quan mới từ 01/7/2025 (bộ mẫu)"));
  }

  private static List<DutyChange> communesJoin() {
    return List.of(
        new DutyChange(
            SchemeName.REFORM,
            true,
            List.of(),
            List.of(Duty.registration(IN_AUTUMN)),
            "Công văn triển khai ký cam kết cấp xã mới (bộ mẫu)"));
  }

  /** Writes registry/obligations.yaml. */
  void write(Path home) throws IOException {
    StringBuilder yaml = new StringBuilder("obligations:\n");
    rules().forEach(rule -> yaml.append(yaml(rule)));
    Files.writeString(home.resolve("registry").resolve("obligations.yaml"), yaml);
  }

  private String yaml(DutyRule rule) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - scheme_id: ").append(rule.scheme().id()).append('\n');
    yaml.append("    from: ").append(rule.from()).append('\n');
    yaml.append("    to: ").append(rule.to()).append('\n');
    yaml.append("    fixed_on: ").append(FIXED_ON).append('\n');
    String root = rootOn.apply(fixedOn(rule.from())).id();
    yaml.append("    units: {below: ").append(root).append("}\n");
    yaml.append("    reports:\n");
    rule.duties().forEach(duty -> yaml.append(duty.yaml("      ")));
    if (!rule.changes().isEmpty()) {
      yaml.append("    amendments:\n");
      rule.changes().forEach(change -> yaml.append(yaml(change)));
    }
    return yaml.toString();
  }

  private String yaml(DutyChange change) {
    StringBuilder yaml = new StringBuilder();
    String blocs = change.blocs().isEmpty() ? "" : ", blocs: " + change.blocs();
    yaml.append("      - on: ").append(change.on()).append('\n');
    yaml.append("        action: ").append(change.joins() ? "JOINS" : "LEAVES").append('\n');
    String root = rootOn.apply(change.on()).id();
    yaml.append("        units: {below: ").append(root).append(blocs).append("}\n");
    yaml.append("        document: ").append(change.document()).append('\n');
    if (!change.own().isEmpty()) {
      yaml.append("        reports:\n");
      change.own().forEach(duty -> yaml.append(duty.yaml("          ")));
    }
    return yaml.toString();
  }
}
