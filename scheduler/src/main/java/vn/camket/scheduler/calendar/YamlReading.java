package vn.camket.scheduler.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one YAML file strictly: each value that is not as it must be becomes a {@link Problem} with
 * its line and a null, so that one reading tells them all.
 */
final class YamlReading {
  private final String file;
  private final List<Problem> problems;

  YamlReading(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The root; null, with a problem, when the file is no YAML or cannot be read. */
  @Nullable Node root(Path path) {
    try {
      return root(Files.readString(path));
    } catch (IOException e) {
      problem(0, "cannot be read: " + e.getMessage());
      return null;
    }
  }

  /** The root of a text. */
  @Nullable Node root(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        problem(0, "is empty");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problem(line, "not YAML: " + e.getProblem());
      return null;
    } catch (UncheckedIOException e) {
      problem(0, "cannot be read: " + e.getMessage());
      return null;
    }
  }

  void problem(int line, String text) {
    problems.add(new Problem(file, line, text));
  }

  void problem(Node at, String text) {
    problem(line(at), text);
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** The fields of a mapping by name; unknown, doubled and missing ones are problems. */
  Map<String, Node> fields(Node node, Set<String> required, Set<String> optional) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "expected fields: " + names(required, optional));
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (!required.contains(name) && !optional.contains(name)) {
        problem(
            tuple.getKeyNode(),
            "unknown field '" + name + "'; known are " + names(required, optional));
      } else if (fields.put(name, tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), "field '" + name + "' twice");
      }
    }
    for (String name : required) {
      if (!fields.containsKey(name)) {
        problem(node, "field '" + name + "' is missing");
      }
    }
    return fields;
  }

  private static String names(Set<String> required, Set<String> optional) {
    List<String> names = new ArrayList<>(required);
    names.addAll(optional);
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The parts of a list. */
  List<Node> list(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(node, "expected a list");
    return List.of();
  }

  /** A text; null when absent. */
  @Nullable String text(@Nullable Node node) {
    return value(node, "a text", text -> text);
  }

  /** Texts of a list. */
  List<String> texts(@Nullable Node node) {
    List<String> texts = new ArrayList<>();
    for (Node part : list(node)) {
      String text = text(part);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A whole number within bounds; {@code otherwise} when absent or wrong. */
  int number(@Nullable Node node, int least, int most, int otherwise) {
    Integer number =
        value(
            node,
            "a whole number from " + least + " to " + most,
            text -> {
              int value = Integer.parseInt(text);
              if (value < least || value > most) {
                throw new IllegalArgumentException(text);
              }
              return value;
            });
    return number == null ? otherwise : number;
  }

  /** A day {@code 2026-01-31}. */
  @Nullable LocalDate day(@Nullable Node node) {
    return value(node, "a day like 2026-01-31", LocalDate::parse);
  }

  /** A time of day {@code 01:30}. */
  @Nullable LocalTime time(@Nullable Node node) {
    return value(node, "a time like '01:30'", LocalTime::parse);
  }

  /** A day of any year {@code 03-31}. */
  @Nullable MonthDay monthDay(@Nullable Node node) {
    return value(node, "a month and day like '03-31'", text -> MonthDay.parse("--" + text));
  }

  /** An address of the web. */
  @Nullable URI webAddress(@Nullable Node node) {
    return value(
        node,
        "an address like https://host/path",
        text -> {
          URI address = URI.create(text);
          if (address.getHost() == null || !text.matches("https?://.*")) {
            throw new IllegalArgumentException(text);
          }
          return address;
        });
  }

  /** One word of a list of words. */
  <E extends Enum<E>> @Nullable E word(@Nullable Node node, Class<E> type) {
    String known =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return value(
        node, "one of " + known, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  private <T> @Nullable T value(@Nullable Node node, String expected, Function<String, T> read) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      problem(node, "expected " + expected);
      return null;
    }
    try {
      return read.apply(scalar.getValue());
    } catch (DateTimeException | IllegalArgumentException e) {
      problem(node, "'" + scalar.getValue() + "': expected " + expected);
      return null;
    }
  }
}
