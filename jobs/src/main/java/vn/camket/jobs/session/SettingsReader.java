package vn.camket.jobs.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.camket.schemas.yaml.DataFile;

/**
 * The one reader of settings: defaults, then {@code config.yaml} of the home, then the environment
 * ({@code spark.master} is {@code CAMKET_SPARK_MASTER}). An unknown key is an error, and all
 * problems are told together.
 */
public final class SettingsReader {
  private static final SortedMap<String, String> DEFAULTS =
      new TreeMap<>(
          Map.of(
              "spark.master", "local[*]",
              "spark.shuffle_partitions", "8",
              "spark.log_level", "WARN",
              "lock.wait_seconds", "30",
              "housekeeping.keep_releases", "10",
              "housekeeping.keep_days", "90"));
  private static final String CONF = "spark.conf";
  private static final String PREFIX = "CAMKET_";

  /** Variables of the launcher and of the commands themselves. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("CAMKET_HOME", "CAMKET_HEAP", "CAMKET_JAVA_OPTS");

  /** The runtime of Superset reads and checks these itself. */
  private static final String SUPERSET_KEY = "superset.";

  private static final String SUPERSET_VARIABLE = "CAMKET_SUPERSET_";

  private static final Set<String> LEVELS = Set.of("OFF", "ERROR", "WARN", "INFO", "DEBUG");

  private final List<String> problems = new ArrayList<>();
  private final SortedMap<String, String> values = new TreeMap<>(DEFAULTS);
  private final SortedMap<String, String> conf = new TreeMap<>();

  private SettingsReader() {}

  /**
   * Reads the settings.
   *
   * @param file config.yaml; may be absent
   * @param environment environment variables
   * @throws SettingsException with every problem
   */
  public static Settings read(Path file, Map<String, String> environment) {
    SettingsReader reader = new SettingsReader();
    if (saysSomething(file)) {
      reader.readFile(file.toString(), DataFile.read(file, JsonNode.class));
    }
    new TreeMap<>(environment).forEach(reader::readVariable);
    return reader.settings();
  }

  /** Whether the file is there and holds more than comments. */
  private static boolean saysSomething(Path file) {
    try {
      return Files.exists(file)
          && Files.readString(file)
              .lines()
              .map(String::strip)
              .anyMatch(l -> !l.isEmpty() && !l.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private void readFile(String file, JsonNode root) {
    if (!root.isObject()) {
      problems.add(file + ": must hold lines like 'spark.master: local[2]'");
      return;
    }
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      readEntry(file, entry.getKey(), entry.getValue());
    }
  }

  private void readEntry(String file, String key, JsonNode value) {
    if (key.startsWith(SUPERSET_KEY)) {
      return;
    }
    if (key.equals(CONF) && value.isObject()) {
      value.properties().forEach(e -> conf.put(e.getKey(), e.getValue().asText()));
    } else if (!DEFAULTS.containsKey(key)) {
      problems.add(file + ": unknown key '" + key + "'; known are " + knownKeys());
    } else if (!value.isValueNode()) {
      problems.add(file + ": " + key + " must be one value");
    } else {
      values.put(key, value.asText());
    }
  }

  private void readVariable(String variable, String value) {
    if (!variable.startsWith(PREFIX)
        || variable.startsWith(SUPERSET_VARIABLE)
        || NOT_SETTINGS.contains(variable)) {
      return;
    }
    for (String key : DEFAULTS.keySet()) {
      if (variable.equals(variableOf(key))) {
        values.put(key, value);
        return;
      }
    }
    problems.add("Environment: unknown variable " + variable);
  }

  private Settings settings() {
    Settings settings =
        new Settings(
            text("spark.master"),
            number("spark.shuffle_partitions", 1, 10_000),
            level(),
            conf,
            number("lock.wait_seconds", 0, 86_400),
            number("housekeeping.keep_releases", 1, 10_000),
            number("housekeeping.keep_days", 1, 36_500));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private String text(String key) {
    String value = values.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      problems.add(key + " must not be empty");
    }
    return value;
  }

  private int number(String key, int least, int most) {
    String value = values.getOrDefault(key, "").strip();
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as any value out of range.
    }
    problems.add(
        key + " must be a whole number from " + least + " to " + most + ", not '" + value + "'");
    return least;
  }

  private String level() {
    String value = values.getOrDefault("spark.log_level", "").strip().toUpperCase(Locale.ROOT);
    if (!LEVELS.contains(value)) {
      problems.add("spark.log_level must be one of " + LEVELS.stream().sorted().toList());
    }
    return value;
  }

  private static String variableOf(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static List<String> knownKeys() {
    List<String> keys = new ArrayList<>(DEFAULTS.keySet());
    keys.add(CONF);
    return keys.stream().sorted().toList();
  }
}
