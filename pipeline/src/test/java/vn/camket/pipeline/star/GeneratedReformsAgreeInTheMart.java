package vn.camket.pipeline.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.star.ReformedHome.Figure;
import vn.camket.schemas.lens.LensTarget;
import vn.camket.schemas.lens.Shares;
import vn.camket.schemas.lens.UnitLenses;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.vocabulary.Level;

/**
 * Ten generated histories side by side in one province: from registry files, declared district
 * shares and lists of their communes through landing, normalising, the star in Spark, the mart and
 * every audit. One run for all ten: it tells what ten would, in a tenth of their time. What SQL
 * gives is what the calculus gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedReformsAgreeInTheMart {
  private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

  private final List<Figure> figures = new ArrayList<>();
  private Registry registry = Registry.of(List.of(), List.of(), List.of(), Map.of());
  private Path mart = Path.of("");

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    List<RandomReforms> histories =
        LongStream.rangeClosed(1, 10).mapToObj(RandomReforms::new).toList();
    registry =
        RandomReforms.registry(histories, Files.createDirectories(folder.resolve("registry")));
    Random random = new Random(1);
    for (int year = 2020; year <= 2025; year++) {
      for (UnitVersion unit : registry.inForceOn(LocalDate.of(year, 12, 31))) {
        Figure figure = new Figure(unit.unitId(), year, random.nextInt(4), random.nextInt(3));
        if (unit.level() == Level.XA && figure.done() + figure.open() > 0) {
          figures.add(figure);
        }
      }
    }
    ReformedHome home = new ReformedHome(folder);
    home.receive(figures);
    mart = home.published(registry, AS_OF);
  }

  @Test
  void asItWasIsWhatTheListsSay() {
    assertThat(figures).hasSizeGreaterThan(300);
    Map<String, double[]> listed = new TreeMap<>();
    figures.forEach(
        f ->
            listed.put(
                f.year() + " " + f.unit(), new double[] {f.done(), (double) f.done() + f.open()}));
    assertEqual(sums("select * from mart_lens_counts where lens = 'AS_WAS'"), listed);
  }

  @Test
  void asItIsIsWhatTheCalculusGives() {
    UnitLenses lenses = known(AS_OF);
    assertEqual(
        sums("select * from mart_lens_counts where lens = 'AS_IS'"),
        expected(AS_OF, f -> Optional.of(lenses.asIs(f.unit(), AS_OF))));
  }

  @Test
  void formerDistrictsHaveWhatStandsOnTheirGround() {
    UnitLenses lenses = known(AS_OF);
    Map<String, double[]> expected =
        expected(AS_OF, f -> lenses.formerDistrict(f.unit(), cutoff(f)));
    assertEqual(sums("select * from mart_lens_counts where lens = 'FORMER_DISTRICT'"), expected);
    assertThat(expected.keySet()).anyMatch(key -> key.endsWith("INTER_DISTRICT"));
    assertThat(
            figures.stream()
                .filter(f -> !registry.districtSharesOf(f.unit()).isEmpty())
                .filter(
                    f ->
                        lenses.formerDistrict(f.unit(), cutoff(f)).orElseThrow().byTarget().size()
                            == 2))
        .as("items that count in two districts by declared shares")
        .hasSizeGreaterThan(5);
  }

  /** Days at random, before and after events that were recorded late. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void asKnownAtADayIsWhatTheCalculusGaveThen(int seed) {
    LocalDate day = LocalDate.of(2020, 12, 31).plusDays(new Random(seed).nextInt(2000));
    UnitLenses lenses = known(day);
    assertEqual(
        sums("select * from rpt_lens_counts_known_at(date '" + day + "') where lens = 'AS_IS'"),
        expected(day, f -> Optional.of(lenses.asIs(f.unit(), day))));
  }

  @Test
  void numeratorsAndDenominatorsAreEqualWithWhatIsNotConverted() {
    try (MartConnection db = MartConnection.reading(mart)) {
      assertThat(
              db.query(
                  "select abs(sum(if(lens = 'AS_IS', expected, -expected)))"
                      + " + abs(sum(if(lens = 'AS_IS', done, -done)))"
                      + " from mart_lens_counts where lens in ('AS_IS', 'AS_WAS')"
                      + " group by year, period, stage",
                  r -> r.getDouble(1)))
          .hasSizeGreaterThan(5)
          .allSatisfy(d -> assertThat(d).isCloseTo(0, within(1e-6)));
    }
  }

  private UnitLenses known(LocalDate day) {
    return UnitLenses.of(registry, day.plusDays(1).atStartOfDay().minusNanos(1));
  }

  private static LocalDate cutoff(Figure figure) {
    return LocalDate.of(figure.year(), 12, 31);
  }

  private Map<String, double[]> expected(LocalDate day, Function<Figure, Optional<Shares>> placed) {
    Map<String, double[]> sums = new TreeMap<>();
    for (Figure f : figures) {
      if (cutoff(f).isAfter(day)) {
        continue;
      }
      placed
          .apply(f)
          .ifPresent(
              shares ->
                  shares
                      .byTarget()
                      .forEach(
                          (target, share) -> {
                            double[] sum =
                                sums.computeIfAbsent(
                                    f.year() + " " + name(target), k -> new double[2]);
                            sum[0] += share * f.done();
                            sum[1] += share * (f.done() + f.open());
                          }));
    }
    return sums;
  }

  private static String name(LensTarget target) {
    String unit = target.unitId();
    return unit == null ? target.conversion().name() : unit;
  }

  private Map<String, double[]> sums(String counts) {
    Map<String, double[]> sums = new TreeMap<>();
    try (MartConnection db = MartConnection.reading(mart)) {
      db.query(
          "select year || ' ' || coalesce(target_unit_id, conversion), sum(done), sum(expected)"
              + " from ("
              + counts
              + ") where stage = 'EFFECTIVE' and period = 'YEAR' and year <= 2025 group by 1",
          r -> sums.put(r.getString(1), new double[] {r.getDouble(2), r.getDouble(3)}));
    }
    return sums;
  }

  private static void assertEqual(Map<String, double[]> found, Map<String, double[]> expected) {
    assertThat(found.keySet()).isNotEmpty().isEqualTo(expected.keySet());
    expected.forEach(
        (key, sums) -> assertThat(found.get(key)).as(key).containsExactly(sums, within(1e-9)));
  }
}
