package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camket.jobs.ops.Outcome;

/** SIGKILL at moments that nobody chose: within and between the durable steps. */
class AKillAtARandomMoment {
  private static final long SEED = 20_260_930;
  private static final int KILLS = 5;

  /** No kill in the first part of a run, in which Java starts. */
  private static final double EARLIEST = 0.15;

  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;
  private static long runMillis;

  @BeforeAll
  static void measureARun() throws Exception {
    world = KilledAndNot.in(folder);
    SmallHome home = world.changed("measured");
    long start = System.nanoTime();
    try (Child child = run(home)) {
      assertThat(child.exitCode()).as(child.said()).isZero();
    }
    runMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    home.requireServed(world.after());
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @ParameterizedTest(name = "at {0} of a run")
  @MethodSource("moments")
  void leavesTheLastReleaseServedAndTheNextRunClean(double moment) throws Exception {
    SmallHome home = world.changed("killed-" + moment);
    try (Child child = run(home)) {
      child.process().waitFor((long) (moment * runMillis), TimeUnit.MILLISECONDS);
      child.process().destroyForcibly();
      assertThat(child.exitCode()).isIn(0, 137);
    }
    assertThat(home.content()).isIn(world.before(), world.after());
    home.requireServed(home.content());
    assertThat(world.recovered(home)).isIn(Outcome.SUCCESS, Outcome.NOTHING_NEW);
  }

  static Stream<Double> moments() {
    Random random = new Random(SEED);
    return Stream.generate(() -> EARLIEST + (1 - EARLIEST) * random.nextDouble()).limit(KILLS);
  }

  private static Child run(SmallHome home) throws IOException {
    return Child.of(folder.resolve("logs"), "run", "--home", home.root().toString());
  }
}
