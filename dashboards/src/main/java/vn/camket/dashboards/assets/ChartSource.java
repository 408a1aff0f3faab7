package vn.camket.dashboards.assets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A chart as people write it.
 *
 * @param name its name, unique over all boards
 * @param place where it stands
 * @param title its title
 * @param type name of its {@link ChartType}
 * @param dataset name of its dataset
 * @param fields columns and metrics by what they do
 * @param order columns or metrics with {@code asc} or {@code desc}
 * @param where fixed condition on rows; empty when none
 * @param having fixed condition on groups; empty when none
 * @param limit most rows
 * @param reached names of the filters that reach it
 * @param note said below the title, beside the definitions of its measures
 * @param empty why it may show no rows though all is well; empty when it always has some
 * @param options parameters of Superset that it has otherwise than its type
 */
record ChartSource(
    String name,
    Place place,
    String title,
    Word type,
    Word dataset,
    Map<Role, List<Word>> fields,
    List<Order> order,
    String where,
    String having,
    int limit,
    List<Word> reached,
    String note,
    String empty,
    ObjectNode options) {

  /** What a column or metric does in a chart. */
  enum Role {
    METRICS,
    X,
    X_ORDER,
    BY,
    COLUMNS,
    ROWS,
    SOURCE,
    TARGET;

    /** Whether it names metrics. */
    boolean isMetric() {
      return this == METRICS || this == X_ORDER;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String key) {
      return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }
  }

  /**
   * One term of an order.
   *
   * @param name column or metric
   * @param ascending its direction
   */
  record Order(Word name, boolean ascending) {
    static Order of(Word term) {
      String[] parts = term.text().split(" ", 2);
      return new Order(
          new Word(parts[0], term.place()), parts.length < 2 || !parts[1].equals("desc"));
    }
  }

  static ChartSource read(String name, Fields f) {
    Map<Role, List<Word>> fields = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      List<Word> words = f.words(role.key());
      if (!words.isEmpty()) {
        fields.put(role, words);
      }
    }
    ChartSource source =
        new ChartSource(
            name,
            f.place(),
            f.text("title"),
            new Word(f.text("type"), f.place("type")),
            new Word(f.text("dataset"), f.place("dataset")),
            fields,
            f.words("order").stream().map(Order::of).toList(),
            f.text("where", ""),
            f.text("having", ""),
            f.number("limit", 1000),
            f.words("reached"),
            f.text("note", ""),
            f.text("empty", ""),
            Json.object(f.nodes("options")));
    f.refuseOthers();
    return source;
  }

  /** The names in one role. */
  List<String> names(Role role) {
    return fields.getOrDefault(role, List.of()).stream().map(Word::text).toList();
  }

  /** The names of its columns, in the order in which a query asks for them. */
  List<String> columns() {
    return fields.keySet().stream()
        .filter(role -> !role.isMetric())
        .flatMap(role -> names(role).stream())
        .distinct()
        .toList();
  }

  /** The names of its metrics. */
  List<String> metrics() {
    return fields.keySet().stream()
        .filter(Role::isMetric)
        .flatMap(role -> names(role).stream())
        .distinct()
        .toList();
  }
}
