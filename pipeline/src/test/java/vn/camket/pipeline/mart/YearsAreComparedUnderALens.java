package vn.camket.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.schemas.lens.LensShare;
import vn.camket.schemas.lens.LensShares;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitPaths;
import vn.camket.schemas.registry.UnitVersion;

/**
 * District Cam Lộ (h) with communes a, b and c, Hải Lăng (k) with d, until 2021-07-01. Then a and b
 * went whole to n, c to n and m by 0.35 and 0.65, d in parts that nobody weighed to n and m; h was
 * closed. The edge of b was recorded on 2022-03-10.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearsAreComparedUnderALens {
  private static final String HEAD =
      "event_id,kind,unit_id,successor_unit_id,effective_date,extent,weight,weight_basis,"
          + "legal_document,legal_date,observed_date,evidence,source,recorded_at\n";

  private final SmallStar star = new SmallStar();
  private Path folder = Path.of("");
  private Path whole = Path.of("");

  @BeforeAll
  void reform(@TempDir Path dir) {
    folder = dir;
    reform(
        """
        e1,MERGE,a,n,2021-07-01,WHOLE,,,,,,NAMED_SOURCE,x,
        e1,MERGE,b,n,2021-07-01,WHOLE,,,,,,NAMED_SOURCE,x,2022-03-10T09:00:00
        e2,SPLIT,c,n,2021-07-01,PARTIAL,0.35,dân số,,,,NAMED_SOURCE,x,
        e2,SPLIT,c,m,2021-07-01,PARTIAL,0.65,dân số,,,,NAMED_SOURCE,x,
        e3,SPLIT,d,n,2021-07-01,PARTIAL,,,,,,NAMED_SOURCE,x,
        e3,SPLIT,d,m,2021-07-01,PARTIAL,,,,,,NAMED_SOURCE,x,
        e4,CLOSE,h,,2021-07-01,,,,,,,NAMED_SOURCE,x,
        """);
    year("a", 2020, 3, 1);
    year("b", 2020, 2, 2);
    year("c", 2020, 4, 6);
    year("d", 2020, 1, 4);
    year("h", 2020, 2, 0);
    year("n", 2021, 5, 3);
    year("m", 2021, 1, 2);
    year("c", 2022, 3, 4);
    whole = star.mart(folder);
  }

  @AfterAll
  void close() {
    star.close();
  }

  @Test
  void asItIsByWeightAndTheRestApart() {
    assertThat(counts("AS_IS", "year = 2020"))
        .containsExactly(
            "NO_SUCCESSOR HUYEN 2/2", "NO_WEIGHT XA 1/5", "m XA 2.6/6.5", "n XA 6.4/11.5");
    assertThat(counts("AS_WAS", "year = 2020"))
        .containsExactly("a XA 3/4", "b XA 2/4", "c XA 4/10", "d XA 1/5", "h HUYEN 2/2");
  }

  @Test
  void aMeasureStandsUnderEveryLensAndItsSmallestNIsUnrounded() {
    assertThat(
            rows(
                "select lens, target_unit_id, round(numerator, 9), round(denominator, 9),"
                    + " round(value, 6), is_small_n from rpt_lens_measures where measure_id = 'M1'"
                    + " and year = 2020 and stage = 'DECIDED' and conversion = 'CONVERTED'"
                    + " and lens <> 'AS_WAS' order by all"))
        .containsExactly(
            "AS_IS m 2.6 6.5 40.0 false",
            "AS_IS n 6.4 11.5 55.652174 false",
            "COMPARABLE n 5.0 8.0 62.5 false",
            "FORMER_DISTRICT h 9.0 18.0 50.0 false",
            "FORMER_DISTRICT k 1.0 5.0 20.0 false");
    assertThat(
            rows(
                "select target_unit_id, round(n, 9), is_small_n from rpt_lens_measures"
                    + " where measure_id = 'M1' and year = 2022 and stage = 'DECIDED'"
                    + " and lens = 'AS_IS' order by all"))
        .as("7 by 0.65 are 4.55, shown as 5 and fewer than 5")
        .containsExactly("m 4.55 true", "n 2.45 true");
    assertThat(rows("select distinct measure_id from rpt_lens_measures where lens = 'AS_IS'"))
        .hasSize(10);
  }

  @Test
  void comparableAreThoseWithItemsInBothYears() {
    assertThat(
            rows(
                "select target_unit_id, year, compared_with, done, expected, source_units"
                    + " from mart_lens_counts where lens = 'COMPARABLE' and stage = 'DECIDED'"
                    + " order by all"))
        .containsExactly("n 2020 2021 5.0 8.0 2", "n 2021 2020 5.0 8.0 1");
    assertThat(
            rows(
                "select target_unit_id, base_year, year, done_before, expected_before, done,"
                    + " expected from rpt_lens_pairs where lens = 'COMPARABLE'"
                    + " and year = 2021 and stage = 'DECIDED'"))
        .containsExactly("n 2020 2021 5.0 8.0 5.0 8.0");
    assertThat(
            rows(
                "select lens, target_unit_id, round(expected_before, 9), expected"
                    + " from rpt_lens_pairs where lens <> 'COMPARABLE' and year = 2021"
                    + " and stage = 'DECIDED'"
                    + " order by all"))
        .containsExactly("AS_IS m 6.5 3.0", "AS_IS n 11.5 8.0");
  }

  @Test
  void aCommuneOfTwoDistrictsIsInNeither() {
    assertThat(counts("FORMER_DISTRICT", "year < 2022"))
        .containsExactly("INTER_DISTRICT XA 6/11", "h XA 9/18", "k XA 1/5");
    assertThat(
            rows(
                "select unit_id, conversion, districts, predecessors, expected"
                    + " from rpt_commune_ground order by all"))
        .containsExactly("m INTER_DISTRICT 2 2 3", "n INTER_DISTRICT 2 4 8");
    assertThat(
            rows(
                "select lens, unit_id, conversion, expected from rpt_lens_unconverted"
                    + " where stage = 'DECIDED' order by all"))
        .containsExactly(
            "AS_IS d NO_WEIGHT 5.0",
            "AS_IS h NO_SUCCESSOR 2.0",
            "FORMER_DISTRICT m INTER_DISTRICT 3.0",
            "FORMER_DISTRICT n INTER_DISTRICT 8.0");
  }

  @Test
  void beforeALateRecordTheOldAnswer() {
    String asKnown =
        "select coalesce(target_unit_id, conversion), round(expected, 9)"
            + " from rpt_lens_counts_known_at(date '%s')"
            + " where lens = 'AS_IS' and year = 2020 and stage = 'DECIDED' order by all";
    assertThat(rows(asKnown.formatted("2022-03-09")))
        .containsExactly("NO_SUCCESSOR 2.0", "NO_WEIGHT 5.0", "b 4.0", "m 6.5", "n 7.5");
    assertThat(rows(asKnown.formatted("2022-03-10")))
        .containsExactly("NO_SUCCESSOR 2.0", "NO_WEIGHT 5.0", "m 6.5", "n 11.5");
    assertThat(rows(asKnown.formatted("2021-06-30")))
        .as("the day before the reform")
        .containsExactly("a 4.0", "b 4.0", "c 10.0", "d 5.0", "h 2.0");
    assertThat(rows(asKnown.formatted("2020-12-30"))).as("before the cut-off").isEmpty();
  }

  @Test
  void whatCountsUnderAUnitIsTheSameForEveryReader() {
    Path scoped = folder.resolve("scoped.duckdb");
    new MartBuilder().buildScoped(whole, folder.resolve("star"), scoped, "n");
    String published =
        "select lens, year, stage, done, expected from mart_lens_counts"
            + " where target_unit_id = 'n' order by all";
    try (MartConnection all = MartConnection.reading(whole);
        MartConnection own = MartConnection.reading(scoped)) {
      assertThat(rows(own, published)).isNotEmpty().isEqualTo(rows(all, published));
      assertThat(rows(own, "select distinct unit_id from fact_item_snapshot order by all"))
          .as("rows of items: its own and of WHOLE predecessors, of a part never")
          .containsExactly("a", "b", "n");
      assertThat(rows(own, "select distinct target_unit_id from mart_lens_counts order by all"))
          .containsExactly("a", "b", "n");
      assertThat(
              rows(
                  own,
                  "select count(*) from dict_table where table_name = 'rpt_lens_counts_known_at'"))
          .as("it would count a part as the whole")
          .containsExactly("0");
    }
  }

  @Test
  void boardsShowTheBreakAndTheYearBefore() {
    assertThat(
            rows(
                "select lens, unit_label, year, done_before, expected_before from rpt_board_lens"
                    + " where done_before is not null and year = 2021 and stage = 'DECIDED'"
                    + " and lens in ('AS_IS', 'COMPARABLE') and conversion = 'CONVERTED'"
                    + " order by all"))
        .containsExactly(
            "AS_IS m 2021 2.6 6.5", "AS_IS n 2021 6.4 11.5", "COMPARABLE n 2021 5.0 8.0");
  }

  private void year(String unit, int year, int done, int open) {
    star.items(unit, year, "YEAR", done, "d", "DONE", "ON_TIME")
        .items(unit, year, "YEAR", open, "o", "IN_PROGRESS", "NOT_DUE");
  }

  private List<String> counts(String lens, String where) {
    return rows(
        "select coalesce(target_unit_id, conversion) || ' ' || level || ' '"
            + " || printf('%g', round(done, 9)) || '/' || printf('%g', round(expected, 9))"
            + " from mart_lens_counts where lens = '"
            + lens
            + "' and stage = 'DECIDED' and "
            + where
            + " order by coalesce(target_unit_id, conversion), year, expected desc");
  }

  private List<String> rows(String sql) {
    try (MartConnection mart = MartConnection.reading(whole)) {
      return rows(mart, sql);
    }
  }

  private static List<String> rows(MartConnection mart, String sql) {
    return mart.query(
        sql,
        r -> {
          StringBuilder row = new StringBuilder();
          for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
            row.append(i == 1 ? "" : " ").append(r.getString(i));
          }
          return row.toString();
        });
  }

  private void reform(String events) {
    Registry registry = registry(events);
    for (UnitVersion v : registry.versions()) {
      star.insert(
          "dim_unit",
          "unit_id",
          "'" + v.unitId() + "'",
          "valid_from",
          "date '" + v.validFrom() + "'",
          "valid_to",
          v.validTo() == null ? "null" : "date '" + v.validTo() + "'",
          "short_name",
          "'" + v.unitId() + "'",
          "is_current",
          String.valueOf(v.validTo() == null),
          "level",
          "'" + v.level() + "'");
    }
    star.sql("update dim_release set as_of_date = date '2022-12-31'");
    LensShares.of(registry, UnitPaths.of(registry), LocalDateTime.parse("2023-01-01T00:00:00"))
        .forEach(this::insert);
    registry
        .successions()
        .forEach(
            e ->
                star.insert(
                    "bridge_unit_succession",
                    "event_id",
                    "'" + e.eventId() + "'",
                    "predecessor_unit_id",
                    "'" + e.unitId() + "'",
                    "successor_unit_id",
                    "'" + e.successorUnitId() + "'",
                    "effective_date",
                    "date '" + e.effectiveDate() + "'",
                    "extent",
                    "'" + e.extent() + "'"));
    for (String unit : List.of("a", "b", "c", "d", "h", "k", "n", "m", "t")) {
      star.insert(
          "bridge_unit_path",
          "unit_id",
          "'" + unit + "'",
          "ancestor_unit_id",
          "'" + unit + "'",
          "tree",
          "'PARTY'",
          "depth",
          "0");
    }
  }

  private void insert(LensShare row) {
    String target = row.target().unitId();
    star.insert(
        "bridge_unit_lens",
        "lens",
        "'" + row.lens() + "'",
        "unit_id",
        "'" + row.unitId() + "'",
        "valid_from",
        "date '" + row.days().from() + "'",
        "valid_to",
        row.days().toExclusive() == null ? "null" : "date '" + row.days().toExclusive() + "'",
        "target_unit_id",
        target == null ? "null" : "'" + target + "'",
        "conversion",
        "'" + row.target().conversion() + "'",
        "share",
        String.valueOf(row.share()),
        "known_from",
        "timestamp '" + row.known().from() + "'",
        "known_to",
        row.known().to() == null ? "null" : "timestamp '" + row.known().to() + "'",
        "is_current",
        String.valueOf(row.known().to() == null));
  }

  private Registry registry(String events) {
    StringBuilder units =
        new StringBuilder(
            "unit_id,valid_from,valid_to,kind,bloc,level,name,short_name,official_code,"
                + "legal_document,evidence,source,recorded_at\n"
                + "t,2010-01-01,,TINH_UY,DANG,TINH,t,,,,NAMED_SOURCE,x,\n");
    StringBuilder parents = new StringBuilder("unit_id,tree,parent_unit_id,valid_from,valid_to\n");
    for (String district : List.of("h", "k")) {
      units.append(district + ",2010-01-01,2021-07-01,HUYEN_UY,DIA_PHUONG,HUYEN,");
      units.append(district + ",,,,NAMED_SOURCE,x,\n");
      parents.append(district + ",PARTY,t,2010-01-01,2021-07-01\n");
    }
    for (String commune : List.of("a", "b", "c", "d")) {
      units.append(commune + ",2010-01-01,2021-07-01,DANG_UY_XA,DIA_PHUONG,XA,");
      units.append(commune + ",,,,NAMED_SOURCE,x,\n");
      String above = commune.equals("d") ? "k" : "h";
      parents.append(commune + ",PARTY," + above + ",2010-01-01,2021-07-01\n");
    }
    for (String commune : List.of("n", "m")) {
      units.append(commune + ",2021-07-01,,DANG_UY_XA,DIA_PHUONG,XA,");
      units.append(commune + ",,,,NAMED_SOURCE,x,\n");
      parents.append(commune + ",PARTY,t,2021-07-01,\n");
    }
    try {
      Path dir = Files.createTempDirectory(folder, "registry");
      Files.writeString(dir.resolve("units.csv"), units);
      Files.writeString(dir.resolve("parents.csv"), parents);
      Files.writeString(dir.resolve("names.csv"), "unit_id,name,valid_from,valid_to\n");
      Files.writeString(dir.resolve("senders.csv"), "sender,unit_id\n");
      Files.writeString(dir.resolve("events.csv"), HEAD + events);
      return Registry.load(dir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
