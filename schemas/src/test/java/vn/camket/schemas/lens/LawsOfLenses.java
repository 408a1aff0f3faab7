package vn.camket.schemas.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.camket.schemas.registry.Registry;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitPaths;
import vn.camket.schemas.registry.UnitVersion;

/** What holds under every lens, over random mergers, splits, renames and late records. */
class LawsOfLenses {
  private static final LocalDateTime END = GeneratedHistory.END.plusDays(1).atStartOfDay();

  @Property(tries = 1000)
  void nothingIsLostAndNothingIsCountedTwice(@ForAll long seed) {
    GeneratedHistory history = new GeneratedHistory(seed);
    UnitLenses lenses = UnitLenses.of(history.registry(), END);
    List<GeneratedHistory.Counts> counts = history.counts();
    for (ToIntFunction<GeneratedHistory.Counts> figure :
        List.<ToIntFunction<GeneratedHistory.Counts>>of(
            GeneratedHistory.Counts::expected,
            GeneratedHistory.Counts::done,
            GeneratedHistory.Counts::onTime)) {
      double asWas = counts.stream().mapToInt(figure).sum();
      double asIs = 0;
      double unconverted = 0;
      for (GeneratedHistory.Counts c : counts) {
        Shares shares = lenses.asIs(c.unitId(), GeneratedHistory.END);
        double share = 0;
        for (Map.Entry<LensTarget, Double> e : shares.byTarget().entrySet()) {
          if (e.getKey().unitId() != null) {
            share += e.getValue();
          }
        }
        asIs += share * figure.applyAsInt(c);
        unconverted += shares.unconverted() * figure.applyAsInt(c);
      }
      assertThat(asIs + unconverted).isCloseTo(asWas, within(1e-9));
    }
  }

  /** Items of communes stand on the ground of a district, or are counted as what stands on none. */
  @Property(tries = 1000)
  void everyCommuneStandsSomewhereWhole(@ForAll long seed) {
    GeneratedHistory history = new GeneratedHistory(seed);
    UnitLenses lenses = UnitLenses.of(history.registry(), END);
    for (GeneratedHistory.Counts c : history.counts()) {
      lenses
          .formerDistrict(c.unitId(), LocalDate.of(c.year(), 12, 31))
          .ifPresent(
              shares ->
                  assertThat(
                          shares.byTarget().values().stream()
                              .mapToDouble(Double::doubleValue)
                              .sum())
                      .as(c.toString())
                      .isCloseTo(1, within(1e-9)));
    }
  }

  /** Else the laws would say nothing of declared shares. */
  @Example
  void historiesDeclareSharesThatPlaceCommunesInSeveralDistricts() {
    int placed = 0;
    for (long seed = 0; seed < 100; seed++) {
      GeneratedHistory history = new GeneratedHistory(seed);
      UnitLenses lenses = UnitLenses.of(history.registry(), END);
      for (String commune : history.declared()) {
        LocalDate end = history.registry().lastDayExclusive(commune);
        LocalDate day = end == null ? GeneratedHistory.END : end.minusDays(1);
        if (lenses.formerDistrict(commune, day).orElseThrow().byTarget().keySet().stream()
                .filter(target -> target.unitId() != null)
                .count()
            > 1) {
          placed++;
        }
      }
    }
    assertThat(placed).isGreaterThan(50);
  }

  @Property(tries = 1000)
  void doneStaysBelowAllAndOnTimeBelowDone(@ForAll long seed) {
    GeneratedHistory history = new GeneratedHistory(seed);
    UnitLenses lenses = UnitLenses.of(history.registry(), END);
    Map<String, double[]> byTarget = new TreeMap<>();
    for (GeneratedHistory.Counts c : history.counts()) {
      lenses
          .asIs(c.unitId(), GeneratedHistory.END)
          .byTarget()
          .forEach(
              (target, share) -> {
                double[] sums =
                    byTarget.computeIfAbsent(c.year() + " " + target, k -> new double[3]);
                sums[0] += share * c.onTime();
                sums[1] += share * c.done();
                sums[2] += share * c.expected();
              });
    }
    assertThat(byTarget.values())
        .allSatisfy(
            s -> {
              assertThat(s[0]).isBetween(0.0, s[1] + 1e-12);
              assertThat(s[1]).isLessThanOrEqualTo(s[2] + 1e-12);
            });
  }

  @Property(tries = 1000)
  void whatCountsTodayCountsUnderWhoIsThere(
      @ForAll long seed, @ForAll @IntRange(max = 3700) int days) {
    GeneratedHistory history = new GeneratedHistory(seed);
    Registry registry = history.registry();
    LocalDate day = GeneratedHistory.BEGIN.plusDays(days);
    LocalDateTime moment = day.plusDays(1).atStartOfDay().minusSeconds(1);
    UnitLenses lenses = UnitLenses.of(registry, moment);
    for (String unit : units(registry)) {
      if (registry.firstDay(unit).isAfter(day)) {
        continue;
      }
      for (LensTarget target : lenses.asIs(unit, day).byTarget().keySet()) {
        String id = target.unitId();
        if (id != null && registry.unit(id, day).isEmpty()) {
          assertThat(history.events())
              .as("an end that nobody had recorded by " + day)
              .anyMatch(e -> e.unitId().equals(id) && e.recordedAt().isAfter(moment));
        }
      }
    }
  }

  /** The old answer: what a registry gives that does not hold yet what was recorded later. */
  @Property(tries = 1000)
  void asKnownAtADayIsWhatWasBelievedThen(
      @ForAll long seed, @ForAll @IntRange(max = 3700) int days) {
    GeneratedHistory history = new GeneratedHistory(seed);
    LocalDate day = GeneratedHistory.BEGIN.plusDays(days);
    LocalDateTime moment = day.plusDays(1).atStartOfDay().minusSeconds(1);
    UnitLenses now = UnitLenses.of(history.registry(), moment);
    UnitLenses then = UnitLenses.of(history.asWritten(moment), moment);
    for (String unit : units(history.registry())) {
      if (!history.registry().firstDay(unit).isAfter(day)) {
        assertThat(now.asIs(unit, day)).as(unit + " on " + day).isEqualTo(then.asIs(unit, day));
        assertThat(now.comparable(unit, day)).isEqualTo(then.comparable(unit, day));
        assertThat(now.formerDistrict(unit, day)).isEqualTo(then.formerDistrict(unit, day));
      }
    }
  }

  /** Looked from the eve of an event, nothing that happens later is there. */
  @Property(tries = 1000)
  void anEventLeavesTheDaysBeforeIt(@ForAll long seed) {
    GeneratedHistory history = new GeneratedHistory(seed);
    if (history.events().isEmpty()) {
      return;
    }
    UnitEvent event = history.events().get(Math.floorMod(seed, history.events().size()));
    LocalDate eve = event.effectiveDate().minusDays(1);
    LocalDateTime moment = eve.plusDays(1).atStartOfDay().minusSeconds(1);
    UnitLenses old = UnitLenses.of(history.asWritten(moment), moment);
    UnitLenses known = UnitLenses.of(history.registry(), END);
    for (String unit : units(history.registry())) {
      if (!history.registry().firstDay(unit).isAfter(eve)
          && history.events().stream()
              .noneMatch(e -> !e.effectiveDate().isAfter(eve) && e.recordedAt().isAfter(moment))) {
        assertThat(known.asIs(unit, eve)).isEqualTo(old.asIs(unit, eve));
      }
    }
  }

  /** As it was is the unit itself, whatever is told of it later. */
  @Property(tries = 1000)
  void asItWasIsNeverMoved(@ForAll long seed) {
    GeneratedHistory history = new GeneratedHistory(seed);
    assertThat(rows(history.registry()).stream().filter(r -> r.lens() == Lens.AS_WAS))
        .hasSize(units(history.registry()).size())
        .allSatisfy(
            r -> {
              assertThat(r.target()).isEqualTo(LensTarget.unit(r.unitId()));
              assertThat(r.share()).isEqualTo(1);
            });
  }

  /** The table is the calculus: of every unit, on any day, as known at any moment. */
  @Property(tries = 1000)
  void theRowsSayWhatTheLensesSay(
      @ForAll long seed,
      @ForAll @IntRange(max = 3650) int days,
      @ForAll @IntRange(max = 700) int later) {
    GeneratedHistory history = new GeneratedHistory(seed);
    Registry registry = history.registry();
    LocalDate day = GeneratedHistory.BEGIN.plusDays(days);
    LocalDateTime moment = day.plusDays(later).atTime(12, 0);
    if (!moment.isBefore(END)) {
      return;
    }
    UnitLenses lenses = UnitLenses.of(registry, moment);
    List<LensShare> rows = rows(registry);
    for (String unit : units(registry)) {
      if (registry.firstDay(unit).isAfter(day)) {
        continue;
      }
      assertThat(at(rows, Lens.AS_IS, unit, day, moment))
          .isEqualTo(lenses.asIs(unit, day).byTarget());
      assertThat(at(rows, Lens.COMPARABLE, unit, day, moment))
          .containsExactly(Map.entry(LensTarget.unit(lenses.comparable(unit, day)), 1.0));
      assertThat(at(rows, Lens.FORMER_DISTRICT, unit, day, moment))
          .isEqualTo(
              lenses
                  .formerDistrict(unit, day)
                  .<Map<LensTarget, Double>>map(Shares::byTarget)
                  .orElse(Map.of()));
    }
  }

  @Property(tries = 1000)
  void splitThenMergedByTheSameWeightsIsTheIdentity(
      @ForAll @IntRange(min = 1, max = 999) int thousandths) {
    double weight = thousandths / 1000.0;
    Shares shares =
        new SmallMap()
            .districts("d")
            .commune("a", "d", "2020-01-01")
            .laterCommune("b", "d", "2020-01-01")
            .laterCommune("c", "d", "2020-01-01")
            .today("n")
            .part("a", "b", "2020-01-01", weight)
            .part("a", "c", "2020-01-01", 1 - weight)
            .whole("b", "n", SmallMap.REFORM)
            .whole("c", "n", SmallMap.REFORM)
            .known()
            .asIs("a", LocalDate.of(2026, 1, 1));
    assertThat(shares.byTarget()).containsOnlyKeys(LensTarget.unit("n"));
    assertThat(shares.of("n")).isCloseTo(1, within(1e-15));
  }

  private static Map<LensTarget, Double> at(
      List<LensShare> rows, Lens lens, String unit, LocalDate day, LocalDateTime moment) {
    Map<LensTarget, Double> found = new TreeMap<>();
    for (LensShare row : rows) {
      LocalDateTime to = row.known().to();
      if (row.lens() == lens
          && row.unitId().equals(unit)
          && row.days().contains(day)
          && !row.known().from().isAfter(moment)
          && (to == null || to.isAfter(moment))) {
        assertThat(found.put(row.target(), row.share())).isNull();
      }
    }
    return found;
  }

  private static List<LensShare> rows(Registry registry) {
    return LensShares.of(registry, UnitPaths.of(registry), END);
  }

  private static List<String> units(Registry registry) {
    return registry.versions().stream().map(UnitVersion::unitId).distinct().toList();
  }
}
