package vn.camket.pipeline.star;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.pipeline.TestSession;
import vn.camket.pipeline.mart.MartBuilder;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SmallStar;
import vn.camket.pipeline.publish.Audit;
import vn.camket.pipeline.publish.AuditFailure;
import vn.camket.pipeline.publish.ContentHash;
import vn.camket.schemas.lens.LensTarget;
import vn.camket.schemas.lens.UnitLenses;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.star.Star;

/**
 * Ten generated histories from registry files through Spark and the mart: figures as they were and
 * as they are are equal, and what SQL gives is what the calculus gives.
 */
class GeneratedReformsAgreeInTheMart {
  private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void figuresAreThoseOfTheCalculus(long seed, @TempDir Path folder) throws IOException {
    RandomReforms reforms = new RandomReforms(seed, folder);
    Registry registry = Registry.load(folder);
    List<Figure> figures = new ArrayList<>();
    Path star = folder.resolve("star");
    Path mart = folder.resolve("mart.duckdb");
    try (SmallStar facts = new SmallStar()) {
      facts.sql("update dim_release set as_of_date = date '2026-12-31'");
      for (int year = 2023; year <= 2026; year++) {
        facts.period("PARTY_CALENDAR", year, "YEAR", "12-31");
      }
      add(facts, figures, registry, new Random(seed));
      facts.write(star);
    }
    writeUnits(registry, star);
    new MartBuilder().build(star, mart);
    assertThat(Audit.run(mart, ContentHash.ofMart(mart)))
        .extracting(AuditFailure::check, AuditFailure::examples)
        .isEmpty();
    LocalDate before = LocalDate.of(2020, 12, 31).plusDays(reforms.pick(2000));
    try (MartConnection db = MartConnection.reading(mart)) {
      assertEqual(
          sums(db, "select * from mart_lens_counts where lens = 'AS_IS'"),
          expected(figures, registry, AS_OF));
      assertEqual(
          sums(
              db,
              "select * from rpt_lens_counts_known_at(date '" + before + "') where lens = 'AS_IS'"),
          expected(figures, registry, before));
      assertThat(
              db.query(
                  "select abs(sum(if(lens = 'AS_IS', expected, -expected)))"
                      + " + abs(sum(if(lens = 'AS_IS', done, -done)))"
                      + " from mart_lens_counts where lens in ('AS_IS', 'AS_WAS')",
                  r -> r.getDouble(1)))
          .first()
          .satisfies(d -> assertThat(d).isCloseTo(0, within(1e-6)));
    }
  }

  /** Items of a unit at the end of a year. */
  private record Figure(String unit, int year, int done, int open) {}

  private static void add(SmallStar facts, List<Figure> figures, Registry registry, Random random) {
    for (int year = 2020; year <= 2025; year++) {
      LocalDate cutoff = LocalDate.of(year, 12, 31);
      for (var version : registry.inForceOn(cutoff)) {
        figures.add(new Figure(version.unitId(), year, random.nextInt(4), random.nextInt(3)));
      }
    }
    String values =
        figures.stream()
            .map(f -> "('" + f.unit() + "', " + f.year() + ", " + f.done() + ", " + f.open() + ")")
            .collect(joining(", "));
    String items =
        "(select v.*, r.i, v.u || '-' || v.y || '-' || r.i as item, r.i < v.done as is_done from"
            + " (values "
            + values
            + ") v(u, y, done, open), range(8) r(i) where r.i < v.done + v.open)";
    String[] ofBoth = {
      "item_id",
      "item",
      "unit_id",
      "u",
      "scheme_id",
      "'CK'",
      "year",
      "y",
      "submission_id",
      "'s1'",
      "is_current",
      "true"
    };
    facts.insertFrom(
        "fact_commitment",
        items,
        with(ofBoth, "commitment_state", "'SIGNED'", "item_state", "'LIVE'"));
    facts.insertFrom(
        "fact_item_snapshot",
        items,
        with(
            ofBoth,
            "period_id",
            "'PARTY_CALENDAR-' || y || '-YEAR'",
            "period",
            "'YEAR'",
            "stage",
            "'EFFECTIVE'",
            "membership",
            "'IN_N'",
            "completion_state",
            "if(is_done, 'DONE', 'NOT_DONE')",
            "timeliness",
            "if(is_done, 'ON_TIME', 'OVERDUE')"));
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  private static Map<String, double[]> expected(
      List<Figure> figures, Registry registry, LocalDate day) {
    UnitLenses lenses = UnitLenses.of(registry, day.plusDays(1).atStartOfDay().minusNanos(1));
    Map<String, double[]> sums = new TreeMap<>();
    for (Figure f : figures) {
      if (!LocalDate.of(f.year(), 12, 31).isAfter(day) && f.done() + f.open() > 0) {
        for (Map.Entry<LensTarget, Double> e : lenses.asIs(f.unit(), day).byTarget().entrySet()) {
          String target = e.getKey().unitId();
          String key = f.year() + " " + (target == null ? e.getKey().conversion() : target);
          double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
          sum[0] += e.getValue() * f.done();
          sum[1] += e.getValue() * (f.done() + f.open());
        }
      }
    }
    return sums;
  }

  private static Map<String, double[]> sums(MartConnection db, String counts) {
    Map<String, double[]> sums = new TreeMap<>();
    db.query(
        "select year || ' ' || coalesce(target_unit_id, conversion), sum(done), sum(expected)"
            + " from ("
            + counts
            + ") where stage = 'EFFECTIVE' group by 1",
        r -> sums.put(r.getString(1), new double[] {r.getDouble(2), r.getDouble(3)}));
    return sums;
  }

  private static void assertEqual(Map<String, double[]> found, Map<String, double[]> expected) {
    assertThat(found.keySet()).isNotEmpty().isEqualTo(expected.keySet());
    expected.forEach(
        (key, sums) -> assertThat(found.get(key)).as(key).containsExactly(sums, within(1e-9)));
  }

  private static void writeUnits(Registry registry, Path star) throws IOException {
    UnitTables units = new UnitTables(registry, AS_OF);
    Map<String, byte[]> tables =
        Map.of(
            "dim_unit", units.units(),
            "bridge_unit_path", units.paths(),
            "bridge_unit_succession", units.successions(),
            "bridge_unit_lens", units.lenses());
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      delete(star.resolve(table.getKey()));
      StarTables.write(
          TestSession.spark()
              .createDataFrame(
                  List.of(RowFactory.create((Object) table.getValue())), StarTables.BYTES),
          Star.table(table.getKey()),
          star.toString());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
