package vn.camket.scheduler.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.camket.scheduler.soak.KilledService.Victim;

/**
 * Simulated days of a service whose files drop in and which is killed again and again. Afterwards
 * it is stopped as an operator does.
 *
 * @param begin when the service is first started
 * @param end last simulated moment
 * @param step how far the clock goes at once
 * @param drops in how many parts the files come, after a first one that is there at the beginning
 * @param kills how many
 * @param freezes moments at which periods are frozen: one of the kills falls there for each
 * @param longestWait from the moment a job runs to a kill, milliseconds; a quarter of it in a
 *     freeze
 * @param seed of who is killed and when
 */
record Soak(
    LocalDateTime begin,
    LocalDateTime end,
    Duration step,
    int drops,
    int kills,
    List<LocalDateTime> freezes,
    int longestWait,
    long seed) {
  /** Steps after the end in which what waits for another try gets it. */
  private static final int AFTERWARDS = 4;

  private static final List<Victim> VICTIMS = List.of(Victim.SERVICE, Victim.JOB, Victim.BOTH);

  /**
   * Runs it.
   *
   * @return what was killed and when, for a person
   */
  List<String> run(DroppingSample sample) throws Exception {
    List<String> told = new ArrayList<>();
    var dice = new Random(seed);
    int steps = (int) Duration.between(begin, end).dividedBy(step);
    int[] killsAt = killsAt(steps, dice);
    List<Integer> freezeSteps = freezes.stream().map(this::step).toList();
    int dropped = 0;
    sample.drop(1, drops + 1);
    KilledService service = KilledService.start(sample.home(), begin);
    try {
      service.settle(begin);
      for (int i = 1; i <= steps; i++) {
        LocalDateTime now = begin.plus(step.multipliedBy(i));
        if (dropped < (long) drops * i / steps) {
          dropped = (int) ((long) drops * i / steps);
          sample.drop(dropped + 1, drops + 1);
        }
        service.set(now);
        for (int kill = 0; kill < killsAt[i]; kill++) {
          boolean isOfFreeze = kill < Collections.frequency(freezeSteps, i);
          told.add(kill(service, now, isOfFreeze ? "freeze" : "", dice));
          note(sample.home(), told);
        }
        service.settle(now);
      }
      for (int i = 1; i <= AFTERWARDS; i++) {
        LocalDateTime now = end.plusHours(i);
        service.set(now);
        service.settle(now);
      }
    } finally {
      service.stop();
    }
    return told;
  }

  /** One kill falls in each freeze, most others where files come, and so where there is work. */
  private int[] killsAt(int steps, Random dice) {
    int[] at = new int[steps + 1];
    freezes.forEach(moment -> at[step(moment)]++);
    for (int kill = freezes.size(); kill < kills; kill++) {
      int drop = 1 + dice.nextInt(drops);
      int ofDrop = (int) (((long) drop * steps + drops - 1) / drops);
      at[dice.nextInt(5) == 0 ? 1 + dice.nextInt(steps) : ofDrop]++;
    }
    return at;
  }

  private int step(LocalDateTime moment) {
    return (int) Duration.between(begin, moment).dividedBy(step);
  }

  private String kill(KilledService service, LocalDateTime now, String job, Random dice)
      throws Exception {
    service.busyOrSettled(now, job);
    int wait = dice.nextInt(job.isEmpty() ? longestWait : longestWait / 4);
    KilledService.pause(wait);
    Victim victim = VICTIMS.get(dice.nextInt(VICTIMS.size()));
    service.kill(victim);
    return now + " " + victim + " after " + wait + " ms " + job;
  }

  private static void note(Path home, List<String> told) throws IOException {
    Files.writeString(
        home.resolveSibling("kills.log"),
        told.get(told.size() - 1) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
