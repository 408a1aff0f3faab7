package vn.camket.pipeline.mart;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.schemas.yaml.DataFile;

/** SQL kept in resource files, with {@code {placeholders}} for names that contracts give. */
public final class SqlText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  /** Read once: the dictionary alone asks hundreds of times. */
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private SqlText() {}

  /** The text of {@code name.sql} beside a class. */
  public static String of(Class<?> owner, String name) {
    return TEXTS.computeIfAbsent(
        owner.getName() + ":" + name, k -> DataFile.shippedText(owner, name + ".sql").strip());
  }

  /**
   * As {@link #of(Class, String)}, every placeholder filled.
   *
   * @throws IllegalArgumentException when a placeholder has no value
   */
  public static String of(Class<?> owner, String name, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(of(owner, name));
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalArgumentException(name + ".sql: nothing for " + matcher.group());
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  /** A name from a contract, quoted. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text from a contract as a literal; values of data are bound, never written into SQL. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
