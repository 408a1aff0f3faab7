package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;

/** What every command has in common. */
class TheCommandLine {
  @TempDir Path folder = Path.of("");

  @Test
  void refusesWhatItDoesNotKnow() {
    Console console = new Console(folder);
    assertThat(console.run("fly")).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.run("sql", "--fly", "SELECT 1")).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.run("sql")).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.run()).isEqualTo(ExitCode.USAGE.code());
    assertThat(console.err()).contains("See 'camket sql --help'").doesNotContain("\tat ");
  }

  @Test
  void saysWhenThereIsNoHome() {
    Console console = new Console(folder);
    assertThat(console.run("status")).isEqualTo(ExitCode.NO_HOME.code());
    assertThat(console.err()).contains(folder.resolve("var/sample") + " is not a home");
    assertThat(console.run("sql", "SELECT 1", "--home", "elsewhere"))
        .isEqualTo(ExitCode.NO_HOME.code());
    assertThat(console.err()).contains(folder.resolve("elsewhere") + " is not a home");
  }

  @Test
  void saysWhenThereIsNoReleaseYet() {
    Console console = new Console(folder);
    console.run("init", "home", "--name", "Tỉnh");
    assertThat(console.run("sql", "SELECT 1", "--home", "home")).isEqualTo(5);
    assertThat(console.err()).contains("camket run");
    assertThat(console.run("status", "--home", "home")).isZero();
  }

  @Test
  void helpsWithEveryCommand() {
    for (String name : names()) {
      Console console = new Console(folder);
      assertThat(console.run(name, "--help")).as(name).isZero();
      assertThat(console.out()).as(name).contains("Usage: camket " + name).contains("Example");
    }
  }

  @Test
  void listsItsNamesForAScheduler() {
    Console console = new Console(folder);
    assertThat(console.run("jobs", "--list")).isZero();
    assertThat(console.out())
        .contains("{\"name\":\"sql\",\"writes\":false,")
        .contains("{\"name\":\"release list\",\"writes\":false,")
        .contains("{\"name\":\"release rollback\",\"writes\":true,");
  }

  private List<String> names() {
    CommandLine line = CommandTree.of(new Console(folder).terminal());
    return new ArrayList<>(line.getSubcommands().keySet());
  }
}
