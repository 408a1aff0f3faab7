package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Bloc;
import vn.camket.schemas.vocabulary.Level;

/**
 * The units of Quảng Trị from the shipped tables, in one fixed order: root, bodies, districts,
 * communes of 2021, communes of 2025-01-01, communes of 2025-07-01.
 */
final class ProvinceUnits {
  static final LocalDate OPENING = LocalDate.of(2017, 1, 1);
  private static final LocalDate SNAPSHOT = LocalDate.of(2021, 11, 1);
  private static final LocalDate FEWER_COMMUNES = LocalDate.of(2025, 1, 1);
  private static final String SOURCE = "thanglequoc/vietnamese-provinces-database ";
  private static final String RECONSTRUCTED = "dựng lại; ngày đầu tham gia cam kết của bộ mẫu";

  private final List<SampleUnit> units = new ArrayList<>();
  private final Map<String, Integer> districts = new HashMap<>();

  private ProvinceUnits() {}

  static ProvinceUnits load() {
    ProvinceUnits province = new ProvinceUnits();
    province.addRoot();
    province.addBodies();
    province.addPlaces();
    return province;
  }

  List<SampleUnit> all() {
    return units;
  }

  SampleUnit root() {
    return units.get(0);
  }

  SampleUnit number(int number) {
    return units.get(number - 1);
  }

  SampleUnit named(String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
  }

  /** District committees that have communes. */
  List<SampleUnit> districts() {
    Set<Integer> parents = new HashSet<>();
    units.forEach(unit -> parents.add(unit.parent()));
    return units.stream()
        .filter(unit -> unit.level() == Level.HUYEN && parents.contains(unit.number()))
        .toList();
  }

  /** Names that a commune of before the reform and one of after it share. */
  Set<String> namesOnBothSides() {
    Set<String> before = new HashSet<>();
    Set<String> both = new HashSet<>();
    for (SampleUnit unit : units) {
      if (unit.level() == Level.XA && unit.from().isBefore(SchemeName.REFORM)) {
        before.add(unit.name());
      } else if (before.contains(unit.name())) {
        both.add(unit.name());
      }
    }
    return both;
  }

  private void addRoot() {
    units.add(
        new SampleUnit(
            1,
            "Tỉnh ủy Quảng Trị",
            "Tỉnh ủy",
            "TINH_UY",
            Bloc.DANG,
            Level.TINH,
            OPENING,
            null,
            0,
            0,
            "45",
            null,
            OPENING,
            "tinhuyquangtri.vn",
            List.of()));
  }

  private void addBodies() {
    for (Map<String, String> row : ResourceTable.rows("bodies.csv")) {
      units.add(body(row));
    }
  }

  private SampleUnit body(Map<String, String> row) {
    Bloc bloc = Bloc.valueOf(text(row, "bloc"));
    String kind = text(row, "kind");
    String others = text(row, "other_names");
    return new SampleUnit(
        units.size() + 1,
        text(row, "name"),
        text(row, "short_name"),
        kind,
        bloc,
        Level.TINH,
        LocalDate.parse(text(row, "valid_from")),
        day(text(row, "valid_to")),
        1,
        stateParent(bloc, kind),
        null,
        orNull(text(row, "legal_document")),
        null,
        RECONSTRUCTED,
        others.isEmpty() ? List.of() : List.of(others));
  }

  /** State bodies stand under the province's people's committee, mass organisations under none. */
  private static int stateParent(Bloc bloc, String kind) {
    return bloc == Bloc.NHA_NUOC && !kind.equals("UBND") ? 2 : 0;
  }

  private void addPlaces() {
    Map<String, List<Map<String, String>>> byDay = new LinkedHashMap<>();
    for (Map<String, String> row : ResourceTable.rows("administrative_units.csv")) {
      byDay.computeIfAbsent(text(row, "effective_from"), k -> new ArrayList<>()).add(row);
    }
    List<Map<String, String>> first = rowsOf(byDay, SNAPSHOT);
    List<Map<String, String>> second = rowsOf(byDay, FEWER_COMMUNES);
    first.stream().filter(row -> isDistrict(row)).forEach(this::addDistrict);
    Set<String> kept = identities(second);
    Set<String> known = identities(first);
    for (Map<String, String> row : first) {
      if (!isDistrict(row)) {
        LocalDate to = kept.contains(identity(row)) ? SchemeName.REFORM : FEWER_COMMUNES;
        addCommune(row, OPENING, to, SNAPSHOT, null);
      }
    }
    for (Map<String, String> row : second) {
      if (!known.contains(identity(row))) {
        LocalDate from = FEWER_COMMUNES;
        addCommune(row, from, SchemeName.REFORM, from, "1281/NQ-UBTVQH15");
      }
    }
    for (Map<String, String> row : rowsOf(byDay, SchemeName.REFORM)) {
      addCommune(row, SchemeName.REFORM, null, SchemeName.REFORM, "19/2025/QĐ-TTg");
    }
  }

  private static List<Map<String, String>> rowsOf(
      Map<String, List<Map<String, String>>> byDay, LocalDate day) {
    return byDay.getOrDefault(day.toString(), List.of());
  }

  private static boolean isDistrict(Map<String, String> row) {
    return text(row, "level").equals("district");
  }

  /** Same code and same name: a code under another name is another commune. */
  private static String identity(Map<String, String> row) {
    return text(row, "code") + " " + text(row, "full_name");
  }

  private static Set<String> identities(List<Map<String, String>> rows) {
    Set<String> identities = new HashSet<>();
    rows.forEach(row -> identities.add(identity(row)));
    return identities;
  }

  private void addDistrict(Map<String, String> row) {
    Place place = Place.of(text(row, "full_name"));
    boolean twoSpellings = place.name().equals("Đa Krông");
    String name = place.committee() + " " + (twoSpellings ? "Đakrông" : place.name());
    districts.put(text(row, "code"), units.size() + 1);
    units.add(
        new SampleUnit(
            units.size() + 1,
            name,
            name,
            place.kind(),
            Bloc.DIA_PHUONG,
            Level.HUYEN,
            OPENING,
            SchemeName.REFORM,
            1,
            0,
            text(row, "code"),
            null,
            OPENING,
            "tinhuyquangtri.vn; " + SOURCE + text(row, "release"),
            twoSpellings ? List.of("Huyện ủy Đa Krông") : List.of()));
  }

  private void addCommune(
      Map<String, String> row,
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate namedFrom,
      @Nullable String legalDocument) {
    Place place = Place.of(text(row, "full_name"));
    String name = place.committee() + " " + place.name();
    units.add(
        new SampleUnit(
            units.size() + 1,
            name,
            place.word() + " " + place.name(),
            place.kind(),
            Bloc.DIA_PHUONG,
            Level.XA,
            from,
            to,
            districts.getOrDefault(text(row, "parent_code"), 1),
            0,
            text(row, "code"),
            legalDocument,
            namedFrom,
            SOURCE + text(row, "release"),
            List.of()));
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** An administrative place and what its Party committee is called. */
  private record Place(String word, String name, String committee, String kind) {
    static Place of(String fullName) {
      for (String[] type : TYPES) {
        if (fullName.startsWith(type[0] + " ")) {
          String name = fullName.substring(type[0].length() + 1);
          return new Place(type[0], name, type[1], type[2]);
        }
      }
      throw new IllegalStateException("no type of place in " + fullName);
    }

    private static final String[][] TYPES = {
      {"Thành phố", "Thành ủy", "THANH_UY"},
      {"Thị xã", "Thị ủy", "THI_UY"},
      {"Thị trấn", committee("Thị trấn"), "DANG_UY_THI_TRAN"},
      {"Huyện", "Huyện ủy", "HUYEN_UY"},
      {"Phường", committee("Phường"), "DANG_UY_PHUONG"},
      {"Đặc khu", committee("Đặc khu"), "DANG_UY_DAC_KHU"},
      {"Xã", committee("Xã"), "DANG_UY_XA"},
    };

    private static String committee(String word) {
      return "Đảng ủy " + word.toLowerCase(Locale.ROOT);
    }
  }
}
