package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;

/** SIGTERM, as from a scheduler or a machine that goes down, in the middle of Spark's work. */
class ARunEndedByASignal {
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

  @Test
  void whileFilesAreTaken() throws Exception {
    isInterrupted("taken", home -> Files.isDirectory(home.root().resolve("raw/_writing")));
  }

  @Test
  void whileTheStarIsBuilt() throws Exception {
    isInterrupted(
        "built",
        home ->
            home.home().storage().list("releases").stream()
                .anyMatch(name -> name.startsWith(".staging-")));
  }

  private static void isInterrupted(String name, Predicate<SmallHome> middle) throws Exception {
    SmallHome home = world.changed(name);
    try (Child child =
        Child.of(folder.resolve("logs"), "run", "-q", "--home", home.root().toString())) {
      while (!middle.test(home)) {
        assertThat(child.process().waitFor(5, TimeUnit.MILLISECONDS)).as(child.said()).isFalse();
      }
      child.process().destroy();
      assertThat(child.exitCode()).isEqualTo(ExitCode.TERMINATED.code());
      assertThat(child.said()).doesNotContain("\tat ", "defect of camket");
    }
    assertThat(home.outcomes()).containsExactly(Outcome.SUCCESS, Outcome.INTERRUPTED);
    home.requireServed(world.before());
    assertThat(world.recovered(home)).isEqualTo(Outcome.SUCCESS);
  }
}
