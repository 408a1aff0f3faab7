package vn.camket.schemas.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.csv.CsvFile;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.text.TextKey;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/** One reading of the registry files: values where the lines are sound, problems otherwise. */
final class RegistryFiles {
  static final String UNITS = "units.csv";
  static final String PARENTS = "parents.csv";
  static final String NAMES = "names.csv";
  static final String EVENTS = "events.csv";
  static final String SENDERS = "senders.csv";
  static final String DISTRICT_SHARES = "district_shares.csv";

  private final Path dir;
  private final List<RegistryProblem> problems = new ArrayList<>();

  /** Every identifier that units.csv names, on sound lines or not: one problem is told once. */
  private final Set<String> namedUnits = new HashSet<>();

  /** Units of which some line is not sound: what follows from that is not told again. */
  private final Set<String> doubtful = new HashSet<>();

  RegistryFiles(Path dir) {
    this.dir = dir;
  }

  Registry read() {
    List<Line<UnitVersion>> units = units();
    List<Line<ParentLink>> parents = parents();
    List<AlternativeName> names = names(units);
    List<Line<UnitEvent>> events = events();
    Map<String, String> senders = senders();
    List<Line<DistrictShare>> shares = shares();
    new RegistryChecks(this::problem).check(units, parents);
    new EventChecks(this::problem, doubtful, units, parents).check(events);
    new DistrictShareChecks(this::problem, units, parents, events).check(shares);
    if (!problems.isEmpty()) {
      throw new RegistryException(sorted(problems));
    }
    return Registry.of(
        values(units), values(parents), names, values(events), values(shares), senders);
  }

  private List<Line<UnitVersion>> units() {
    List<CsvRow> rows =
        rows(
            UNITS,
            "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
                + "legal_document,evidence,source,recorded_at");
    if (rows.isEmpty() && problems.isEmpty()) {
      problem(UNITS, 0, "holds no unit; a registry needs at least the province's committee");
    }
    rows.forEach(row -> namedUnits.add(row.text("unit_id")));
    return noted(rows, RegistryFiles::unit);
  }

  private static @Nullable UnitVersion unit(CsvRow row) {
    String unitId = row.required("unit_id");
    Validity validity = validity(row);
    UnitKind kind = row.word("kind", UnitKind.class);
    Bloc bloc = row.word("bloc", Bloc.class);
    Level level = row.word("level", Level.class);
    String name = row.required("name");
    Evidence evidence = row.word("evidence", Evidence.class);
    LocalDateTime recordedAt = row.dateTime("recorded_at");
    if (unitId == null
        || validity == null
        || kind == null
        || bloc == null
        || level == null
        || name == null
        || evidence == null) {
      return null;
    }
    String shortName = row.optional("short_name");
    return new UnitVersion(
        unitId,
        validity.from(),
        validity.toExclusive(),
        kind,
        bloc,
        level,
        name,
        shortName == null ? name : shortName,
        row.optional("official_code"),
        row.optional("legal_document"),
        evidence,
        row.optional("source"),
        recordedAt == null ? validity.from().atStartOfDay() : recordedAt);
  }

  private List<Line<ParentLink>> parents() {
    List<CsvRow> rows = rows(PARENTS, "unit_id,tree,parent_unit_id,valid_from,valid_to");
    return noted(rows, this::parent);
  }

  private @Nullable ParentLink parent(CsvRow row) {
    String child = knownUnit(row, "unit_id");
    Tree tree = row.word("tree", Tree.class);
    String parent = knownUnit(row, "parent_unit_id");
    Validity validity = validity(row);
    if (child == null || tree == null || parent == null || validity == null) {
      return null;
    }
    return new ParentLink(child, tree, parent, validity);
  }

  private List<AlternativeName> names(List<Line<UnitVersion>> units) {
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    for (UnitVersion unit : values(units)) {
      firstDays.merge(unit.unitId(), unit.validFrom(), (a, b) -> a.isBefore(b) ? a : b);
    }
    List<CsvRow> rows = rows(NAMES, "unit_id,name,valid_from,valid_to");
    return values(lines(rows, row -> name(row, firstDays)));
  }

  /** A name without a first day is used since its unit's first day. */
  private @Nullable AlternativeName name(CsvRow row, Map<String, LocalDate> firstDays) {
    String unitId = knownUnit(row, "unit_id");
    String name = row.required("name");
    LocalDate from = row.date("valid_from");
    if (from == null && unitId != null) {
      from = firstDays.get(unitId);
    }
    LocalDate to = row.date("valid_to");
    Validity validity = from == null ? null : validity(row, from, to);
    return unitId == null || name == null || validity == null
        ? null
        : new AlternativeName(unitId, name, validity);
  }

  /** A home in which nothing has happened to any unit has no such file. */
  private List<Line<UnitEvent>> events() {
    return Files.exists(dir.resolve(EVENTS))
        ? noted(rows(EVENTS, EventLine.HEADER), new EventLine(this::knownUnit)::read)
        : List.of();
  }

  /** A home in which no share is declared has no such file. */
  private List<Line<DistrictShare>> shares() {
    return Files.exists(dir.resolve(DISTRICT_SHARES))
        ? lines(
            rows(DISTRICT_SHARES, DistrictShareLine.HEADER),
            new DistrictShareLine(this::knownUnit)::read)
        : List.of();
  }

  private Map<String, String> senders() {
    Map<String, String> units = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (CsvRow row : rows(SENDERS, "sender,unit_id")) {
      String sender = row.required("sender");
      String unitId = knownUnit(row, "unit_id");
      if (sender == null || unitId == null) {
        continue;
      }
      Integer earlier = lines.putIfAbsent(TextKey.of(sender), row.line());
      if (earlier != null) {
        row.problem("sender " + sender + " already stands in line " + earlier);
      }
      units.put(sender, unitId);
    }
    return units;
  }

  private @Nullable String knownUnit(CsvRow row, String column) {
    String unitId = row.required(column);
    if (unitId != null && !namedUnits.contains(unitId)) {
      row.problem(column + " " + unitId + " is no unit of " + UNITS);
      return null;
    }
    return unitId;
  }

  private static @Nullable Validity validity(CsvRow row) {
    LocalDate from = row.requiredDate("valid_from");
    LocalDate to = row.date("valid_to");
    return from == null ? null : validity(row, from, to);
  }

  private static @Nullable Validity validity(CsvRow row, LocalDate from, @Nullable LocalDate to) {
    if (to != null && !from.isBefore(to)) {
      row.problem("valid_to " + to + " is not after valid_from " + from);
      return null;
    }
    return new Validity(from, to);
  }

  private List<CsvRow> rows(String file, String header) {
    return new CsvFile(file, List.of(header.split(",", -1)), this::problem).read(dir.resolve(file));
  }

  private void problem(String file, int line, String reason) {
    problems.add(new RegistryProblem(file, line, reason));
  }

  /** As {@link #lines}, and notes the units of the other rows. */
  private <T> List<Line<T>> noted(List<CsvRow> rows, Function<CsvRow, @Nullable T> valueOf) {
    List<Line<T>> lines = lines(rows, valueOf);
    rows.stream().filter(r -> !r.isSound()).forEach(r -> doubtful.add(r.text("unit_id")));
    return lines;
  }

  /** The values of the sound rows; the others have told their problems. */
  private static <T> List<Line<T>> lines(List<CsvRow> rows, Function<CsvRow, @Nullable T> valueOf) {
    List<Line<T>> lines = new ArrayList<>();
    for (CsvRow row : rows) {
      T value = valueOf.apply(row);
      if (value != null && row.isSound()) {
        lines.add(new Line<>(row.line(), value));
      }
    }
    return lines;
  }

  private static <T> List<T> values(List<Line<T>> lines) {
    return lines.stream().map(Line::value).toList();
  }

  private static List<RegistryProblem> sorted(List<RegistryProblem> problems) {
    List<String> order = List.of(UNITS, PARENTS, NAMES, EVENTS, SENDERS, DISTRICT_SHARES);
    return problems.stream()
        .sorted(
            Comparator.comparingInt((RegistryProblem p) -> order.indexOf(p.file()))
                .thenComparingInt(RegistryProblem::line))
        .toList();
  }
}
