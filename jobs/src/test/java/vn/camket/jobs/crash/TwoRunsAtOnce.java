package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.ops.Outcome;

/** While one process runs on a home, others want to. */
class TwoRunsAtOnce {
  @TempDir Path folder = Path.of("");

  @Test
  void theOneThatDoesNotWaitIsToldWhoIsThereAndTheOneThatWaitsFindsNothingNew() throws Exception {
    SmallHome home = SmallHome.in(folder.resolve("home"));
    try (Child first = Child.of(folder, "run", "--home", home.root().toString())) {
      LockHolder holder = holder(home, first);

      Console hasty = new Console(folder);
      assertThat(hasty.run("run", "--home", home.root().toString(), "--wait", "0"))
          .isEqualTo(ExitCode.BUSY.code());
      assertThat(hasty.err().lines().toList())
          .containsExactly(
              home.root()
                  + " is being written by 'run' (process "
                  + first.process().pid()
                  + ", since "
                  + holder.since()
                  + "); waited 0 s. Try again when it has ended, or wait longer with --wait SECONDS");

      Console patient = new Console(folder);
      assertThat(patient.run("run", "--home", home.root().toString(), "--wait", "180")).isZero();
      assertThat(patient.out()).contains("Không có gì mới: " + home.current());
      assertThat(first.exitCode()).as(first.said()).isZero();
    }
    assertThat(home.outcomes()).containsExactly(Outcome.SUCCESS, Outcome.BUSY, Outcome.NOTHING_NEW);
    assertThat(home.recorded("outcome, exit_code"))
        .containsExactly("SUCCESS|0", "BUSY|4", "NOTHING_NEW|0");
    home.requireClean();
  }

  /** The holder of the lock, once the child has it. */
  private static LockHolder holder(SmallHome home, Child child)
      throws InterruptedException, IOException {
    Optional<LockHolder> holder = Optional.empty();
    while (holder.filter(h -> h.pid() == child.process().pid()).isEmpty()) {
      assertThat(child.process().waitFor(20, TimeUnit.MILLISECONDS)).as(child.said()).isFalse();
      holder = HomeLock.holder(home.home().paths().lock());
    }
    return holder.orElseThrow();
  }
}
