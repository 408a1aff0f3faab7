package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.freeze.Freeze;
import vn.camket.pipeline.freeze.FrozenPeriods;

/** A freeze is killed around its durable steps; what cannot be frozen is refused in words. */
class AKilledFreezeBindsOrDoesNot {
  private static final String PERIOD = "PARTY_CALENDAR-2025-YEAR";

  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;
  private static List<String> inputs = List.of();

  @BeforeAll
  static void publish() throws IOException {
    world = KilledAndNot.in(folder);
    SmallHome unkilled = world.published("frozen");
    assertThat(freeze(unkilled, PERIOD)).isZero();
    inputs = content(unkilled);
    assertThat(inputs).hasSize(1);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before:freeze-rows",
        "after:freeze-rows",
        "before:freeze-log",
        "after:freeze-log"
      })
  void andTheNextTryBinds(String moment) throws Exception {
    SmallHome home = world.published(moment.replace(':', '-'));
    String[] command = {"freeze", PERIOD, "--home", home.root().toString()};
    try (Child child = Child.halting(folder.resolve("logs"), moment, command)) {
      assertThat(child.exitCode()).as(child.said()).isEqualTo(137);
    }
    assertThat(frozen(home).inForce()).hasSize(moment.equals("after:freeze-log") ? 1 : 0);
    home.requireServed(world.before());

    assertThat(freeze(home, PERIOD)).isZero();
    assertThat(content(home)).isEqualTo(inputs);
    assertThat(home.home().storage().list("frozen")).containsExactly("1", "log.csv");
    assertThat(world.run(home)).isEqualTo(Outcome.SUCCESS);
    home.requireClean();
    assertThat(world.run(home)).isEqualTo(Outcome.NOTHING_NEW);
  }

  @Test
  void whatCannotBeFrozenIsRefused() throws IOException {
    SmallHome home = world.published("refused");
    refused(home, "names no period", "YEAR-2025");
    refused(home, "is provisional until", "PARTY_CALENDAR-2026-YEAR");
    refused(home, "has no period", "PARTY_CALENDAR-2031-YEAR");
    refused(home, "has no period", "PARTY_CALENDAR-2025-Q1");
    refused(home, "needs --reason", "PARTY_CALENDAR-2026-YEAR", "--early");
    refused(home, "counts nothing", "PARTY_CALENDAR-2026-YEAR", "--early", "--reason", "thử");
    assertThat(run(home, "freeze", PERIOD, "--release", "none")).isEqualTo(ExitCode.NO_HOME.code());
    assertThat(frozen(home).all()).isEmpty();
    assertThat(run(home, "unfreeze", PERIOD, "--reason", "thử")).isZero();
  }

  @Test
  void frozenRowsThatAreDamagedStopTheRunAndAreNamed() throws Exception {
    SmallHome home = world.published("damaged");
    assertThat(freeze(home, PERIOD)).isZero();
    home.home().storage().delete("frozen/1/fact_item_snapshot/year=2025");
    String[] command = {"run", "--home", home.root().toString()};
    try (Child child = Child.of(folder.resolve("logs"), command)) {
      assertThat(child.exitCode()).isEqualTo(ExitCode.NO_HOME.code());
      assertThat(child.said()).contains("frozen/1 is damaged", "restore the folder from a backup");
    }
    home.requireServed(world.before());
  }

  private static void refused(SmallHome home, String because, String... words) {
    Console console = new Console(home.root());
    String[] command = new String[words.length + 3];
    command[0] = "freeze";
    command[1] = "--home";
    command[2] = home.root().toString();
    System.arraycopy(words, 0, command, 3, words.length);
    assertThat(console.run(command)).as(console.err()).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains(because);
  }

  private static int freeze(SmallHome home, String period) {
    return run(home, "freeze", period);
  }

  private static int run(SmallHome home, String... words) {
    Console console = new Console(home.root()).with("CAMKET_HOME", home.root().toString());
    return console.run(words);
  }

  private static FrozenPeriods frozen(SmallHome home) {
    return new FrozenPeriods(home.home().storage());
  }

  private static List<String> content(SmallHome home) {
    return frozen(home).inForce().stream().map(Freeze::content).toList();
  }
}
