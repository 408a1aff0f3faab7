package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.durable.DurableStep;

/** A real process is killed right before and right after every durable step. */
class AKilledRunLeavesTheLastReleaseServed {
  /**
   * Steps of no plain run; {@link AKilledPurgeLeavesNothingOfTheContent} and {@link
   * AKilledFreezeBindsOrDoesNot} kill around them.
   */
  private static final EnumSet<DurableStep> OF_NO_PLAIN_RUN =
      EnumSet.of(
          DurableStep.CONTENT_PURGE,
          DurableStep.RELEASE_PURGE,
          DurableStep.FREEZE_ROWS,
          DurableStep.FREEZE_LOG);

  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;

  @BeforeAll
  static void publish() throws Exception {
    world = KilledAndNot.in(folder);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void andTheNextRunClean(String moment) throws Exception {
    SmallHome home = world.changed(moment.replace(':', '-'));
    try (Child child =
        Child.halting(folder.resolve("logs"), moment, "run", "--home", home.root().toString())) {
      assertThat(child.exitCode()).as(child.said()).isEqualTo(137);
    }
    home.requireServed(isSwitched(moment) ? world.after() : world.before());
    assertThat(world.recovered(home))
        .isEqualTo(isCommitted(moment) ? Outcome.NOTHING_NEW : Outcome.SUCCESS);
    assertThat(home.outcomes().get(1))
        .isEqualTo(isRecorded(moment) ? Outcome.SUCCESS : Outcome.DIED);
  }

  static Stream<String> moments() {
    return EnumSet.complementOf(OF_NO_PLAIN_RUN).stream()
        .flatMap(step -> Stream.of("before:" + step.label(), "after:" + step.label()));
  }

  private static boolean isSwitched(String moment) {
    return moment.equals("after:" + DurableStep.RELEASE_SWITCH.label())
        || moment.endsWith(":" + DurableStep.OPS_SWITCH.label());
  }

  private static boolean isCommitted(String moment) {
    return moment.equals("after:" + DurableStep.RELEASE_COMMIT.label())
        || moment.equals("before:" + DurableStep.RELEASE_SWITCH.label())
        || isSwitched(moment);
  }

  /** The ledger comes before the database that is made from it. */
  private static boolean isRecorded(String moment) {
    return moment.endsWith(":" + DurableStep.OPS_SWITCH.label());
  }
}
