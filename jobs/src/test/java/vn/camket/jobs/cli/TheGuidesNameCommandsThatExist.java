package vn.camket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.camket.jobs.Console;

/** What a guide tells its reader to type is taken by the command line or by the launcher. */
class TheGuidesNameCommandsThatExist {
  private static final Path INSTALLATION = Path.of("..");
  private static final Pattern TYPED =
      Pattern.compile("(?m)^\\./camket (.+)$|`\\./camket ([^`]+)`");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /** What the launcher keeps to itself; users and dashboards are looked at by their module. */
  private static final List<String> OF_THE_LAUNCHER = List.of("up", "down", "superset-status");

  private static final List<String> OF_OTHERS = List.of("users", "dashboards", "schedule");

  @Test
  void inEveryGuide() throws IOException {
    String launcher = Files.readString(INSTALLATION.resolve("camket"));
    CommandLine commands = CommandTree.of(new Console(INSTALLATION).terminal());
    List<String> wrong = new ArrayList<>();
    List<List<String>> typed = typed();
    for (List<String> words : typed) {
      String problem = problem(words, commands, launcher);
      if (!problem.isEmpty()) {
        wrong.add(words + ": " + problem);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(typed).hasSizeGreaterThan(25);
  }

  private static String problem(List<String> words, CommandLine commands, String launcher) {
    if (OF_OTHERS.contains(words.get(0))) {
      return "";
    }
    if (OF_THE_LAUNCHER.contains(words.get(0))) {
      return words.stream()
          .filter(word -> word.startsWith("--") && !launcher.contains("  " + word + " "))
          .findFirst()
          .orElse("");
    }
    try {
      commands.parseArgs(words.toArray(String[]::new));
      return "";
    } catch (ParameterException e) {
      // A guide may name a command without what it must be given.
      return words.size() == 1 && commands.getSubcommands().containsKey(words.get(0))
          ? ""
          : String.valueOf(e.getMessage());
    }
  }

  private static List<List<String>> typed() throws IOException {
    List<List<String>> typed = new ArrayList<>();
    try (Stream<Path> guides = Files.list(INSTALLATION.resolve("dashboards/guides"))) {
      for (Path guide : guides.filter(g -> g.toString().endsWith(".md")).toList()) {
        TYPED
            .matcher(Files.readString(guide))
            .results()
            .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
            .forEach(line -> typed.add(words(line)));
      }
    }
    return typed;
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(m -> m.group().replaceAll("^['\"]|['\"]$", ""))
        .toList();
  }
}
