package vn.camket.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;

/** The shipped schedule starts only commands that {@code camket jobs --list} knows. */
class EveryScheduledNameExists {
  private static final Path CAMKET = Path.of("..", "camket").toAbsolutePath().normalize();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyShippedEntryStartsACommandThatExists() throws Exception {
    List<String> known = commands();
    assertThat(known).contains("run", "release list").doesNotContain("no-such-command");
    for (Entry entry : new HomeCalendar(HomeFolder.real(folder).folder()).read().entries()) {
      String words = String.join(" ", entry.command()) + " ";
      assertThat(known).as(words).anyMatch(name -> words.startsWith(name + " "));
    }
  }

  private static List<String> commands() throws Exception {
    Process process =
        new ProcessBuilder(CAMKET.toString(), "jobs", "--list")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode list = new JsonMapper().readTree(process.getInputStream());
    assertThat(process.waitFor()).isZero();
    List<String> names = new ArrayList<>();
    list.forEach(command -> names.add(command.path("name").asText()));
    return names;
  }
}
