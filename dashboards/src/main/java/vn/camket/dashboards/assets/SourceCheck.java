package vn.camket.dashboards.assets;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camket.dashboards.assets.ChartSource.Role;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.served.ServedColumn;

/** Holds the sources against each other and against the contracts; tells all problems. */
final class SourceCheck {
  private static final Set<String> ROLES =
      Stream.of(vn.camket.dashboards.bundle.Role.values())
          .map(r -> r.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private final Sources sources;
  private final List<AssetProblem> problems;

  SourceCheck(Sources sources, List<AssetProblem> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  void run() {
    sources.datasets().values().forEach(this::dataset);
    sources.filters().values().forEach(this::filter);
    sources.charts().values().forEach(this::chart);
    sources.boards().forEach(this::board);
  }

  private void dataset(DatasetSource d) {
    List<ServedColumn> columns = d.database().contract().columns(d.table().text());
    if (columns.isEmpty()) {
      tell(
          d.table(),
          "there is no table or view '" + d.table().text() + "' in " + d.database().key());
      return;
    }
    Set<String> names = columnsOf(d);
    if (!Set.of("open", "province").contains(d.rows().text())) {
      known(d.rows(), names, "column of " + d.table().text());
    }
    d.guard().forEach(g -> known(g, names, "column of " + d.table().text()));
    d.readers().forEach(r -> known(r, ROLES, "role"));
    Set<String> measures =
        MeasureCatalog.shipped().measures().stream().map(Measure::id).collect(Collectors.toSet());
    d.values().forEach(v -> known(v, measures, "measure"));
  }

  private void filter(FilterSource f) {
    DatasetSource d = sources.datasets().get(f.dataset().text());
    if (d == null) {
      tell(f.dataset(), "there is no dataset '" + f.dataset().text() + "'");
    } else {
      known(f.column(), columnsOf(d), "column of " + d.name());
      if (!f.order().text().isEmpty()) {
        known(f.order(), metricsOf(d), "metric of " + d.name());
      }
    }
    f.after().forEach(a -> known(a, sources.filters().keySet(), "filter"));
  }

  private void chart(ChartSource c) {
    ChartType type = sources.types().get(c.type().text());
    if (type == null) {
      tell(c.type(), "there is no type of chart '" + c.type().text() + "'");
    } else {
      c.fields().keySet().stream()
          .filter(role -> !type.places().containsKey(role))
          .forEach(
              role ->
                  problems.add(
                      c.place()
                          .problem(
                              "a chart of type "
                                  + c.type().text()
                                  + " has no '"
                                  + role.key()
                                  + "'")));
    }
    DatasetSource d = sources.datasets().get(c.dataset().text());
    if (d == null) {
      tell(c.dataset(), "there is no dataset '" + c.dataset().text() + "'");
      return;
    }
    fields(c, d);
    c.reached().forEach(r -> reached(r, d));
  }

  private void fields(ChartSource c, DatasetSource d) {
    Set<String> columns = columnsOf(d);
    Set<String> metrics = metricsOf(d);
    for (Map.Entry<Role, List<Word>> entry : c.fields().entrySet()) {
      boolean metric = entry.getKey().isMetric();
      entry
          .getValue()
          .forEach(
              w ->
                  known(
                      w,
                      metric ? metrics : columns,
                      (metric ? "metric of " : "column of ") + d.name()));
    }
    Set<String> either = new HashSet<>(columns);
    either.addAll(metrics);
    c.order().forEach(o -> known(o.name(), either, "column or metric of " + d.name()));
  }

  private void reached(Word filter, DatasetSource d) {
    FilterSource f = sources.filters().get(filter.text());
    if (f == null) {
      tell(filter, "there is no filter '" + filter.text() + "'");
    } else if (!columnsOf(d).contains(f.column().text())) {
      tell(
          filter,
          "filter "
              + filter.text()
              + " needs the column "
              + f.column().text()
              + ", which "
              + d.name()
              + " has not");
    }
  }

  private void board(BoardSource b) {
    b.filters().forEach(f -> known(f, sources.filters().keySet(), "filter"));
    b.cells().forEach(c -> known(c.chart(), sources.charts().keySet(), "chart"));
  }

  private static Set<String> columnsOf(DatasetSource d) {
    return Stream.concat(
            d.database().contract().columns(d.table().text()).stream().map(ServedColumn::name),
            d.columns().stream().map(DatasetSource.AddedColumn::name))
        .collect(Collectors.toSet());
  }

  private static Set<String> metricsOf(DatasetSource d) {
    return new Metrics(d, MeasureCatalog.shipped())
        .all().stream().map(Metric::name).collect(Collectors.toSet());
  }

  private void known(Word word, Set<String> names, String kind) {
    if (!names.contains(word.text())) {
      tell(word, "there is no " + kind + " '" + word.text() + "'");
    }
  }

  private void tell(Word word, String reason) {
    problems.add(word.place().problem(reason));
  }
}
