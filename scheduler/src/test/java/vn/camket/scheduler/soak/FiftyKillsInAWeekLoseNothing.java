package vn.camket.scheduler.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Seven simulated days of the shipped schedule while the files of some units of a sample drop in;
 * fifty times kill -9. On the third the State's half-year is due to be frozen, and with it every
 * period whose freeze date the sample has passed: files that drop in later correct frozen figures.
 * Only {@code ./camket test soak} runs it: it takes half an hour and more. Its folder stays, for
 * who wants to look.
 */
@Tag("soak")
class FiftyKillsInAWeekLoseNothing {
  private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-08-11T00:00:00");

  /** Sixty days after 14 June: {@code khoa-ky} of the shipped schedule. */
  private static final LocalDateTime FREEZE = LocalDateTime.parse("2026-08-13T06:00:00");

  /** Units whose files come; with all of a sample's, a soak takes hours and shows no more. */
  private static final int SENDERS = Integer.getInteger("camket.soak.senders", 8);

  @Test
  void everyPeriodIsDoneAndTheContentIsThatOfASingleRun() throws Exception {
    Path folder = Files.createTempDirectory("camket-soak-");
    System.out.println("soak in " + folder + "; see kills.log, service.log, clock");
    DroppingSample sample = DroppingSample.in(folder, "2025-2026", SENDERS);
    List<LocalDateTime> freezes = List.of(FREEZE, FREEZE, FREEZE);
    var soak =
        new Soak(BEGIN, BEGIN.plusDays(7), Duration.ofHours(3), 14, 50, freezes, 6_000, seed());
    long begun = System.nanoTime();
    List<String> kills = soak.run(sample);
    assertThat(kills).hasSize(50);
    var aftermath = new Aftermath(sample, soak);
    aftermath.noPeriodIsLost();
    aftermath.nothingIsTakenOrPublishedTwice();
    aftermath.freezesTookPart();
    aftermath.nothingIsLeftToCleanUp();
    aftermath.theBackupHoldsTheLedger();
    aftermath.theContentIsThatOfASingleRun();
    System.out.printf(
        "soak: seed %d, %d kills, %d arrivals, %d releases, %d s; frozen: %s, corrected since: %s;"
            + " equal to a single run (%s)%n",
        seed(),
        kills.size(),
        sample.arrivals(),
        aftermath.releases(),
        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
        aftermath.frozenPeriods(),
        aftermath.corrected(),
        Aftermath.content(sample.home()).get(""));
  }

  private static long seed() {
    return Long.getLong("camket.soak.seed", 1);
  }
}
