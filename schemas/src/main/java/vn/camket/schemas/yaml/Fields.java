package vn.camket.schemas.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping of a YAML file, read strictly: every problem is told with its line, and
 * all of them at once.
 */
public final class Fields {
  private final YamlNode.Mapping mapping;
  private final BiConsumer<Integer, String> problems;
  private boolean sound = true;

  private Fields(YamlNode.Mapping mapping, BiConsumer<Integer, String> problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The fields of a node; empty, and told, when it is no mapping. */
  public static Optional<Fields> of(
      YamlNode node, String what, BiConsumer<Integer, String> problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    problems.accept(node.line(), what + " must be written as key: value");
    return Optional.empty();
  }

  /** Whether a field says something. */
  public boolean has(String key) {
    return !isBlank(mapping.entries().get(key));
  }

  /** Whether nothing was told of these fields so far. */
  public boolean sound() {
    return sound;
  }

  /** Tells a problem of a field; of the whole mapping when it has no such field. */
  public void problem(String key, String reason) {
    sound = false;
    YamlNode node = mapping.entries().get(key);
    problems.accept(node == null ? mapping.line() : node.line(), reason);
  }

  /** Tells every key that is not one of these. */
  public void onlyThese(Set<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problem(key, "unknown key '" + key + "'; known are " + known.stream().sorted().toList());
      }
    }
  }

  /** The fields of a nested mapping; null when there is none. */
  public @Nullable Fields nested(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node == null || isBlank(node)) {
      return null;
    }
    Optional<Fields> fields = of(node, key, problems);
    sound &= fields.isPresent();
    return fields.orElse(null);
  }

  /** Tells when a list is missing or holds nothing. */
  public void needs(String key, String question) {
    YamlNode node = mapping.entries().get(key);
    if (isBlank(node)) {
      problem(key, key + " is missing: " + question);
    } else if (node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
      problem(key, key + " holds nothing: " + question);
    }
  }

  /** Each entry of a list of mappings. */
  public List<Fields> each(String key) {
    return list(key).stream().flatMap(node -> of(node, key, this::nestedProblem).stream()).toList();
  }

  private void nestedProblem(int line, String reason) {
    sound = false;
    problems.accept(line, reason);
  }

  /** A list; empty when the field is missing or blank. */
  public List<YamlNode> list(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node == null || isBlank(node)) {
      return List.of();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    problem(key, key + " must be a list");
    return List.of();
  }

  /** A text; null, and told, when it is missing. */
  public @Nullable String required(String key) {
    String text = text(key);
    if (text == null && !isNoText(key)) {
      problem(key, key + " is missing");
    }
    return text;
  }

  /** A text; null when it is missing. */
  public @Nullable String text(String key) {
    YamlNode node = mapping.entries().get(key);
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text().isEmpty() ? null : scalar.text();
    }
    if (node != null) {
      problem(key, key + " must be one value");
    }
    return null;
  }

  private boolean isNoText(String key) {
    return mapping.entries().containsKey(key)
        && !(mapping.entries().get(key) instanceof YamlNode.Scalar);
  }

  /** A year from 2000 to 2099; null when it is missing or wrong, which is told. */
  public @Nullable Integer year(String key, boolean required) {
    String text = required ? required(key) : text(key);
    if (text != null && !text.matches("20\\d\\d")) {
      problem(key, key + " '" + text + "' is no year; write it as 2024");
      return null;
    }
    return text == null ? null : Integer.valueOf(text);
  }

  /** A day of every year, written 03-31; null, and told, when it is missing or wrong. */
  public @Nullable MonthDay monthDay(String key) {
    String text = required(key);
    try {
      return text == null ? null : MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      problem(key, key + " '" + text + "' is no day of a year; write it as 03-31");
      return null;
    }
  }

  /** A day, written 2025-07-01; null, and told, when it is missing or wrong. */
  public @Nullable LocalDate day(String key) {
    String text = required(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(key, key + " '" + text + "' is no day; write it as 2025-07-01");
      return null;
    }
  }

  /** A word of a vocabulary; null, and told, when it is missing or unknown. */
  public <E extends Enum<E>> @Nullable E word(String key, Class<E> vocabulary) {
    String text = required(key);
    return text == null ? null : word(key, text, vocabulary);
  }

  /** The words of a list; those that are unknown are told. */
  public <E extends Enum<E>> Set<E> words(String key, Class<E> vocabulary) {
    Set<E> words = new LinkedHashSet<>();
    for (String text : texts(key)) {
      E word = word(key, text, vocabulary);
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /** A word of a vocabulary; null when it is missing, null and told when it is unknown. */
  public <E extends Enum<E>> @Nullable E optionalWord(String key, Class<E> vocabulary) {
    String text = text(key);
    return text == null ? null : word(key, text, vocabulary);
  }

  /** {@code true} or {@code false}; false when it is missing. */
  public boolean flag(String key) {
    String text = text(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(key, key + " '" + text + "' is neither true nor false");
    }
    return "true".equals(text);
  }

  /** A whole number above 0; null, and told, when it is missing or wrong. */
  public @Nullable Integer count(String key) {
    String text = required(key);
    if (text != null && !text.matches("[1-9]\\d{0,3}")) {
      problem(key, key + " '" + text + "' is no whole number above 0");
      return null;
    }
    return text == null ? null : Integer.valueOf(text);
  }

  /** A mapping of plain values, in the order of the file; empty when it is missing. */
  public Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Fields nested = nested(key);
    if (nested != null) {
      for (String name : nested.mapping.entries().keySet()) {
        String value = nested.required(name);
        if (value != null) {
          pairs.put(name, value);
        }
      }
      sound &= nested.sound;
    }
    return pairs;
  }

  private <E extends Enum<E>> @Nullable E word(String key, String text, Class<E> vocabulary) {
    List<E> known = Arrays.asList(vocabulary.getEnumConstants());
    for (E word : known) {
      if (word.name().equalsIgnoreCase(text)) {
        return word;
      }
    }
    problem(key, "unknown " + key + " '" + text + "'; known are " + known);
    return null;
  }

  /** The plain values of a list, each once; what is none is told. */
  public Set<String> texts(String key) {
    Set<String> texts = new LinkedHashSet<>();
    for (YamlNode node : list(key)) {
      if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isEmpty()) {
        problem(key, key + " must hold plain values");
      } else if (!texts.add(scalar.text())) {
        problem(key, key + " names " + scalar.text() + " twice");
      }
    }
    return texts;
  }

  private static boolean isBlank(@Nullable YamlNode node) {
    return node == null || (node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty());
  }
}
