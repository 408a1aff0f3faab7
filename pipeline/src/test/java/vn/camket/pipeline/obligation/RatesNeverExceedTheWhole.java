package vn.camket.pipeline.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.camket.schemas.obligation.Amendment;
import vn.camket.schemas.obligation.UnitChoice;
import vn.camket.schemas.registry.Evidence;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.UnitEvent;
import vn.camket.schemas.registry.UnitEventKind;
import vn.camket.schemas.vocabulary.ObligationState;
import vn.camket.schemas.vocabulary.SourceKind;

/** 0 <= on time <= done <= expected, whatever units do and whatever arrives, on every day. */
class RatesNeverExceedTheWhole {
  private static final LocalDate START = LocalDate.of(2020, 12, 1);

  /** A unit: its end and its re-opening, as days from the start; -1 for none. */
  record Life(int begin, int end, int again, boolean merges, int recordedLate) {}

  /** A file: unit, report, received and recorded as days from the start. */
  record Arrival(int unit, String report, int hours, int late, boolean valid, boolean timeKnown) {}

  @Property(tries = 200)
  void onTimeIsPartOfDoneIsPartOfExpected(
      @ForAll("lives") List<Life> lives,
      @ForAll("arrivals") List<Arrival> arrivals,
      @ForAll("amendments") List<Amendment> amendments) {
    Ledger ledger = ledger(lives, arrivals, amendments);
    for (LocalDate day = START; day.isBefore(START.plusDays(420)); day = day.plusDays(13)) {
      int expected = 0;
      int done = 0;
      int onTime = 0;
      int due = 0;
      for (String unit : ledger.unitIds()) {
        Set<String> reports = new HashSet<>();
        for (Standing s : ledger.standings(unit, day)) {
          assertThat(reports.add(s.expected().key())).as("owed once").isTrue();
          assertThat(inForce(lives, unit, s.expected().deadline().day(), day)).isTrue();
          expected++;
          done += s.firstValid() == null ? 0 : 1;
          onTime += s.state() == ObligationState.ON_TIME ? 1 : 0;
          due += s.due() ? 1 : 0;
        }
      }
      assertThat(onTime).isBetween(0, done);
      assertThat(done).isBetween(onTime, expected);
      assertThat(due).isLessThanOrEqualTo(expected);
      assertThat(expected).isLessThanOrEqualTo(2 * lives.size());
    }
  }

  /** As far as it is known: an end that is recorded later does not count yet. */
  private static boolean inForce(List<Life> lives, String unit, LocalDate due, LocalDate known) {
    Life life = lives.get(Integer.parseInt(unit.substring(1)));
    LocalDate end = START.plusDays(life.end());
    boolean ended = life.end() >= 0 && !end.isAfter(due);
    boolean endKnown = !end.plusDays(life.merges() ? life.recordedLate() : 0).isAfter(known);
    boolean again = life.again() >= 0 && !START.plusDays(life.again()).isAfter(due);
    return !ended || !endKnown || again;
  }

  private static Ledger ledger(
      List<Life> lives, List<Arrival> arrivals, List<Amendment> amendments) {
    Ledger ledger = new Ledger();
    for (int i = 0; i < lives.size(); i++) {
      unit(ledger, "u" + i, lives.get(i));
    }
    for (Arrival a : arrivals) {
      LocalDateTime received = START.atStartOfDay().plusHours(a.hours());
      ledger.file(
          "u" + a.unit() % lives.size(),
          a.report(),
          received,
          received.plusDays(a.late()),
          a.valid(),
          a.timeKnown(),
          SourceKind.OWN);
    }
    amendments.forEach(ledger::amendment);
    return ledger;
  }

  private static void unit(Ledger ledger, String id, Life life) {
    LocalDate end = life.end() < 0 ? null : START.plusDays(life.end());
    ledger.unit(id, START.minusDays(life.begin()), end);
    if (life.again() >= 0) {
      ledger.unit(id, START.plusDays(life.again()), null);
    }
    if (life.merges() && end != null) {
      ledger.event(merged(id, end, life.recordedLate()));
    }
  }

  private static UnitEvent merged(String id, LocalDate on, int recordedLate) {
    return new UnitEvent(
        "e-" + id,
        UnitEventKind.MERGE,
        id,
        "successor",
        on,
        Extent.WHOLE,
        null,
        null,
        null,
        null,
        null,
        Evidence.RECONSTRUCTED,
        null,
        on.atStartOfDay().plusDays(recordedLate));
  }

  @Provide
  Arbitrary<List<Life>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 900),
            Arbitraries.integers().between(-1, 400),
            Arbitraries.integers().between(-1, 90),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 120))
        .as(
            (begin, end, gap, merges, late) -> {
              boolean reopens = end >= 0 && gap > 0 && !merges;
              return new Life(begin, end, reopens ? end + gap : -1, merges, late);
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.of("SIGNED", "PROPOSED", "H1"),
            Arbitraries.integers().between(0, 24 * 400),
            Arbitraries.integers().between(0, 60),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
            Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
        .as(Arrival::new)
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Amendment>> amendments() {
    return Combinators.combine(
            Arbitraries.integers().between(50, 300),
            Arbitraries.of(Amendment.Action.values()),
            Arbitraries.of("u0", "u1", "u2"))
        .as(
            (day, action, unit) ->
                new Amendment(
                    START.plusDays(day),
                    new UnitChoice(Set.of(), Set.of(), Set.of(), null, Set.of(unit), Set.of()),
                    action,
                    List.of(),
                    "CV"))
        .list()
        .ofMaxSize(3);
  }
}
