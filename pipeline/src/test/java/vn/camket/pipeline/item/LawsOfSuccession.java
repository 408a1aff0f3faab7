package vn.camket.pipeline.item;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.schemas.vocabulary.PeriodKind.H1;
import static vn.camket.schemas.vocabulary.PeriodKind.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any files of a unit that ends and of the one that takes over. */
class LawsOfSuccession {
  private static final LocalDate START = LocalDate.of(2024, 1, 5);
  private static final int TRIES = 300;

  /** One file: whose, what kind, how many days after the start of the year, which items. */
  record Act(String unit, int kind, int day, List<Integer> items) {
    void addTo(ReformFile file) {
      String received = START.plusDays(day).toString();
      file.of(unit);
      switch (kind) {
        case 0 -> file.signed(received, rows(""));
        case 1 -> file.evaluated(H1, received, rows(" = DONE"));
        case 2 -> file.evaluated(YEAR, received, rows(" = IN_PROGRESS"));
        default -> file.decided(YEAR, received, rows(" = DONE"));
      }
    }

    private String[] rows(String said) {
      String[] texts = {"Xây cầu", "Làm đường", "Mở lớp", "[K4] Trồng rừng", "[K5] Thu ngân sách"};
      return items.stream().map(i -> (i + 1) + ". " + texts[i] + said).toArray(String[]::new);
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return act(Arbitraries.of("a", "v"), Arbitraries.integers().between(0, 420))
        .list()
        .ofMaxSize(9);
  }

  /** The successor came to be with the reform: its files are later. */
  @Provide
  Arbitrary<List<Act>> actsOfAYoungSuccessor() {
    return Combinators.combine(
            act(Arbitraries.just("a"), Arbitraries.integers().between(0, 420)).list().ofMaxSize(5),
            act(Arbitraries.just("v"), Arbitraries.integers().between(300, 420))
                .list()
                .ofMaxSize(5))
        .as((old, young) -> Stream.concat(old.stream(), young.stream()).toList());
  }

  private static Arbitrary<Act> act(Arbitrary<String> unit, Arbitrary<Integer> day) {
    Arbitrary<List<Integer>> items =
        Arbitraries.integers().between(0, 4).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(unit, Arbitraries.integers().between(0, 3), day, items).as(Act::new);
  }

  @Provide
  Arbitrary<Integer> daysOfTheSecondHalf() {
    return Arbitraries.integers().between(180, 290);
  }

  private static ReformFile filesOf(List<Act> acts) {
    ReformFile file = ReformFile.of2024();
    file.of("a").signed("2024-01-05", "1. Xây cầu", "2. Làm đường", "5. [K5] Thu ngân sách");
    acts.forEach(act -> act.addTo(file));
    return file;
  }

  private static String dayOf(int days) {
    return START.plusDays(days).toString();
  }

  @Property(tries = TRIES)
  void periodsThatClosedBeforeTheReformKeepTheirHistory(
      @ForAll("acts") List<Act> acts, @ForAll("daysOfTheSecondHalf") int day) {
    var with = filesOf(acts).whole("a", "v", dayOf(day)).asOf("2025-06-30");
    var without = filesOf(acts).ends("a", dayOf(day)).asOf("2025-06-30");
    assertThat(with.history(H1)).isEqualTo(without.history(H1)).isNotEmpty();
  }

  @Property(tries = TRIES)
  void aUnitBetweenThatSendsNothingChangesNothing(
      @ForAll("actsOfAYoungSuccessor") List<Act> acts, @ForAll("daysOfTheSecondHalf") int day) {
    var direct =
        filesOf(acts).begins("v", dayOf(295)).whole("a", "v", dayOf(295)).asOf("2025-06-30");
    var chain =
        filesOf(acts)
            .begins("w", dayOf(day))
            .begins("v", dayOf(295))
            .whole("a", "w", dayOf(day))
            .whole("w", "v", dayOf(295))
            .asOf("2025-06-30");
    assertThat(chain.inN(H1)).isEqualTo(direct.inN(H1)).isNotEmpty();
    assertThat(chain.inN(YEAR)).isEqualTo(direct.inN(YEAR));
    assertThat(chain.history(YEAR)).isEqualTo(direct.history(YEAR));
  }

  @Property(tries = TRIES)
  void everyRowIsReadOnceAndBecomesOneThing(
      @ForAll("acts") List<Act> acts, @ForAll("daysOfTheSecondHalf") int day) {
    ReformFile file = filesOf(acts).whole("a", "v", dayOf(day));
    var outcome = file.asOf("2025-06-30");
    assertThat(outcome.submissions()).hasSize(acts.size() + 1);
    for (Submission s : file.submissions()) {
      SettledSubmission settled =
          outcome.submissions().stream()
              .filter(o -> o.header().equals(s.header()))
              .findFirst()
              .orElseThrow();
      assertThat(settled.rows()).hasSameSizeAs(s.rows());
      long counted = 0;
      for (Disposition disposition : Disposition.values()) {
        counted += settled.count(disposition);
      }
      assertThat(counted).isEqualTo(s.rows().size());
    }
  }

  @Property(tries = TRIES)
  void whatEvaluatesAnItemIsPublished(
      @ForAll("acts") List<Act> acts, @ForAll("daysOfTheSecondHalf") int day) {
    var outcome = filesOf(acts).whole("a", "v", dayOf(day)).asOf("2025-06-30");
    for (YearResult result : outcome.results()) {
      for (Versions.Version<YearResult.ItemEvaluation> v : result.evaluations()) {
        if (v.to() == null && !v.value().evaluation().value().quarantined()) {
          assertThat(dispositionOf(outcome, v.value().evaluation().value()))
              .isEqualTo(Disposition.PUBLISHED);
        }
      }
    }
  }

  private static Disposition dispositionOf(ReformFile.Outcome outcome, LinkedRow row) {
    return outcome.submissions().stream()
        .filter(s -> s.header().equals(row.header()))
        .flatMap(s -> s.rows().stream())
        .filter(r -> r.rowNo() == row.row().rowNo())
        .map(SettledSubmission.SettledRow::disposition)
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = TRIES)
  void asOfAPastDayEqualsWhatWasKnownThen(
      @ForAll("acts") List<Act> acts,
      @ForAll("daysOfTheSecondHalf") int day,
      @ForAll("daysOfTheSecondHalf") int late) {
    String recorded = START.plusDays(day + late / 2).atTime(10, 0).toString() + ":00";
    ReformFile file = filesOf(acts).wholeRecorded("a", "v", dayOf(day), recorded);
    LocalDate then = START.plusDays(late + 75);
    var past = file.asOf(then.toString());
    var later = file.asOf("2025-12-31");
    String end = then.atTime(23, 59, 59).toString();
    assertThat(later.membershipsKnownAt(end, YEAR)).isEqualTo(past.membershipsKnownAt(end, YEAR));
    assertThat(later.statesKnownAt(end, YEAR, "SELF"))
        .isEqualTo(past.statesKnownAt(end, YEAR, "SELF"));
    assertThat(later.statesKnownAt(end, YEAR, "EFFECTIVE"))
        .isEqualTo(past.statesKnownAt(end, YEAR, "EFFECTIVE"));
  }
}
