package vn.camket.dashboards.assets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.YamlNode;

/**
 * A mapping of a source file, read field by field. What is wrong is told with its line; the reader
 * then gets an empty value and goes on, so that all problems are told at once. Other than the
 * fields of a file of schemas, which gives values, it keeps where each of them stands: assets are
 * held against columns and each other only once all of them are read.
 */
final class Fields {
  private final String file;
  private final int line;
  private final Map<String, YamlNode> entries;
  private final List<AssetProblem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(String file, YamlNode node, List<AssetProblem> problems) {
    this.file = file;
    this.line = node.line();
    this.problems = problems;
    if (node instanceof YamlNode.Mapping mapping) {
      entries = mapping.entries();
    } else {
      entries = Map.of();
      problem(line, "expected 'key: value' lines");
    }
  }

  int line() {
    return line;
  }

  /** Where a field stands. */
  Place place(String key) {
    YamlNode node = entries.get(key);
    return new Place(file, node == null ? line : node.line());
  }

  Place place() {
    return new Place(file, line);
  }

  String text(String key) {
    String text = text(key, "");
    if (text.isEmpty()) {
      problem(line, "'" + key + "' is missing");
    }
    return text;
  }

  String text(String key, String otherwise) {
    YamlNode node = take(key);
    if (node == null) {
      return otherwise;
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    problem(node.line(), "'" + key + "' is to be a text");
    return otherwise;
  }

  int number(String key, int otherwise) {
    String text = text(key, "");
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      problem(line, "'" + key + "' is to be a whole number, not " + text);
      return otherwise;
    }
  }

  boolean flag(String key) {
    String text = text(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      problem(line, "'" + key + "' is to be true or false, not " + text);
    }
    return text.equals("true");
  }

  /** Texts of a list; a single text counts as a list of one. */
  List<Word> words(String key) {
    YamlNode node = take(key);
    List<Word> words = new ArrayList<>();
    if (node != null) {
      for (YamlNode item : node instanceof YamlNode.Sequence s ? s.items() : List.of(node)) {
        if (item instanceof YamlNode.Scalar scalar) {
          words.add(new Word(scalar.text(), new Place(file, scalar.line())));
        } else {
          problem(item.line(), "'" + key + "' is to be a list of texts");
        }
      }
    }
    return words;
  }

  /** Mappings of a list. */
  List<Fields> list(String key) {
    YamlNode node = take(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(i -> new Fields(file, i, problems)).toList();
    }
    problem(node.line(), "'" + key + "' is to be a list");
    return List.of();
  }

  /** A mapping of names to mappings. */
  Map<String, Fields> named(String key) {
    Map<String, Fields> found = new LinkedHashMap<>();
    nodes(key).forEach((name, node) -> found.put(name, new Fields(file, node, problems)));
    return found;
  }

  /** A mapping of names to values of whatever form. */
  Map<String, YamlNode> nodes(String key) {
    YamlNode node = take(key);
    if (node == null) {
      return Map.of();
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    problem(node.line(), "'" + key + "' is to be 'name: value' lines");
    return Map.of();
  }

  /** A mapping of names to texts, in their order. */
  List<Word.Pair> pairs(String key) {
    List<Word.Pair> pairs = new ArrayList<>();
    nodes(key)
        .forEach(
            (name, node) -> {
              String value = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
              pairs.add(new Word.Pair(new Word(name, new Place(file, node.line())), value));
            });
    return pairs;
  }

  /** Tells keys that nobody asked for. */
  void refuseOthers() {
    entries.forEach(
        (key, node) -> {
          if (!asked.contains(key)) {
            problem(node.line(), "'" + key + "' is not known here; known are " + asked);
          }
        });
  }

  void problem(int at, String reason) {
    problems.add(new AssetProblem(file, at, reason));
  }

  private @Nullable YamlNode take(String key) {
    asked.add(key);
    return entries.get(key);
  }
}
