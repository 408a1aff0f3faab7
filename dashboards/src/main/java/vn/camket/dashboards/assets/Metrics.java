package vn.camket.dashboards.assets;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.schemas.measure.Flag;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.measure.MeasureFormat;
import vn.camket.schemas.measure.MeasureKind;
import vn.camket.schemas.measure.Subject;
import vn.camket.schemas.served.ServedColumn;

/**
 * The figures of a dataset: every measure whose flags its table holds, every flag as a number of
 * items, and what the source adds. A figure is empty as soon as its rows mix two values of a column
 * that the dataset guards, so that no filter that is cleared can sum over stages or periods.
 */
final class Metrics {
  private static final Pattern NAME = Pattern.compile("[a-z_]+");
  private static final String BEFORE = "_before";

  /** The flag that counts N. */
  private static final String WHOLE = "expected";

  /** The flags that add up to N, in the order in which a reader meets the states. */
  private static final List<String> STATES =
      List.of("done", "basic", "in_progress", "not_started", "not_done", "changed", "unknown");

  private final DatasetSource source;
  private final Set<String> columns = new HashSet<>();
  private final MeasureCatalog catalog;

  Metrics(DatasetSource source, MeasureCatalog catalog) {
    this.source = source;
    this.catalog = catalog;
    source.database().contract().columns(source.table().text()).stream()
        .map(ServedColumn::name)
        .forEach(columns::add);
  }

  /** All of them: measures, flags, then what the source adds. */
  List<Metric> all() {
    List<Metric> metrics = new ArrayList<>();
    catalog.measures().stream().filter(this::canBeSummed).map(this::summed).forEach(metrics::add);
    catalog.measures().stream()
        .filter(this::standsAsValue)
        .map(Metrics::value)
        .forEach(metrics::add);
    catalog.flags().stream()
        .filter(f -> columns.contains(f.name()))
        .map(this::count)
        .forEach(metrics::add);
    if (columns.contains(WHOLE) && columns.containsAll(STATES)) {
      STATES.stream().map(this::share).forEach(metrics::add);
    }
    source.metrics().stream().map(this::added).forEach(metrics::add);
    return metrics;
  }

  private boolean canBeSummed(Measure measure) {
    return switch (measure.kind()) {
      case RATIO, CARRY_OVER -> columns.containsAll(flags(measure));
      case DIFFERENCE -> {
        List<String> flags = flags(catalog.measure(Objects.requireNonNull(measure.base())));
        yield columns.containsAll(flags)
            && columns.containsAll(flags.stream().map(f -> f + BEFORE).toList());
      }
      case TRANSITION, LIKE_FOR_LIKE, UNIT_MEAN -> false;
    };
  }

  private Metric summed(Measure measure) {
    if (measure.kind() != MeasureKind.DIFFERENCE) {
      return metric(measure, guarded(ratio(measure, UnaryOperator.identity())));
    }
    Measure base = catalog.measure(Objects.requireNonNull(measure.base()));
    String change =
        ratio(base, UnaryOperator.identity()) + " - " + ratio(base, flag -> flag + BEFORE);
    return metric(measure, guarded(change));
  }

  private boolean standsAsValue(Measure measure) {
    return source.values().stream().anyMatch(v -> v.text().equals(measure.id()));
  }

  private static Metric value(Measure measure) {
    String own = "measure_id = '" + measure.id() + "'";
    return metric(
        measure,
        "case when count(*) filter (where "
            + own
            + ") = 1 then max(value) filter (where "
            + own
            + ") end");
  }

  /** Where items count by shares, a number of them is no whole number: shown with one digit. */
  private Metric count(Flag flag) {
    boolean shares = shares(flag);
    String sum = "sum(" + flag.name() + ")";
    return new Metric(
        "n_" + flag.name(),
        flag.labelVi(),
        guarded(shares ? sum : "cast(" + sum + " as bigint)"),
        shares ? ",.1~f" : ",d",
        "");
  }

  private boolean shares(Flag flag) {
    return source
        .database()
        .contract()
        .column(source.table().text(), flag.name())
        .filter(c -> c.type().equals("DOUBLE"))
        .isPresent();
  }

  /**
   * The share of a state in N. Superset puts the series of a chart in the order of their names: the
   * label begins with the place of the state.
   */
  private Metric share(String state) {
    Flag flag =
        catalog.flags(Subject.ITEM).stream()
            .filter(f -> f.name().equals(state))
            .findFirst()
            .orElseThrow();
    return new Metric(
        "p_" + state,
        (STATES.indexOf(state) + 1) + ". " + flag.labelVi(),
        guarded("100.0 * sum(" + state + ") / nullif(sum(" + WHOLE + "), 0)"),
        ",.1f",
        "");
  }

  private Metric added(DatasetSource.AddedMetric m) {
    return new Metric(
        m.name(), m.title(), m.guarded() ? guarded(m.sql()) : m.sql(), m.format(), "");
  }

  private static Metric metric(Measure measure, String sql) {
    boolean points = measure.format() == MeasureFormat.POINTS;
    return new Metric(
        measure.id(),
        measure.labelVi() + (points ? " (điểm %)" : " (%)"),
        sql,
        points ? "+,.1f" : ",.1f",
        measure.definitionVi());
  }

  private String guarded(String sql) {
    if (source.guard().isEmpty()) {
      return sql;
    }
    String one =
        source.guard().stream()
            .map(Word::text)
            .map(c -> "min(" + c + ") = max(" + c + ")")
            .collect(joining(" and "));
    return "case when " + one + " then " + sql + " end";
  }

  private static String ratio(Measure measure, UnaryOperator<String> flag) {
    return "100.0 * "
        + renamed(Objects.requireNonNull(measure.numerator()), flag)
        + " / nullif("
        + renamed(Objects.requireNonNull(measure.denominator()), flag)
        + ", 0)";
  }

  /** The flags that a ratio sums. */
  private static List<String> flags(Measure measure) {
    return NAME.matcher(measure.numerator() + " " + measure.denominator())
        .results()
        .map(r -> r.group())
        .filter(name -> !name.equals("sum"))
        .distinct()
        .toList();
  }

  private static String renamed(String sql, UnaryOperator<String> flag) {
    return NAME.matcher(sql)
        .replaceAll(
            r ->
                Matcher.quoteReplacement(
                    r.group().equals("sum") ? r.group() : flag.apply(r.group())));
  }
}
