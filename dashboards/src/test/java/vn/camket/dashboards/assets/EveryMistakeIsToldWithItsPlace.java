package vn.camket.dashboards.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever edits the sources is told all mistakes at once, each with file and line. */
class EveryMistakeIsToldWithItsPlace {
  @Test
  void allAtOnce(@TempDir Path sources) throws IOException {
    write(sources, "types.yaml", "types:\n  figure: {viz_type: big, places: {metrics: metric}}\n");
    write(
        sources,
        "filters.yaml",
        "filters:\n  year: {title: Năm, dataset: a, column: no_year, order: M98}\n");
    write(sources, "colors.yaml", "colors: {}\n");
    write(
        sources,
        "datasets/a.yaml",
        "title: A\ntable: rpt_item_counts\nrows: unit\nguard: [perod]\ncolour: red\n");
    write(sources, "datasets/b.yaml", "title: B\ntable: rpt_nothing\nrows: open\nvalues: [M1]\n");
    write(
        sources,
        "charts/c.yaml",
        """
        charts:
          one:
            title: One
            type: figure
            dataset: a
            metrics: [M99]
            by: [year]
            reached: [month]
          two: {title: Two, type: pie, dataset: none}
        """);
    write(
        sources,
        "boards/d.yaml",
        "title: D\nhead:\n  - {charts: {three: 7, one: 6}}\n  - {charts: {one: wide}}\n");
    AssetException refused =
        catchThrowableOfType(AssetException.class, () -> DashboardAssets.read(sources));
    assertThat(refused.problems().stream().sorted().map(AssetProblem::toString))
        .containsExactly(
            "boards/d.yaml:3: the widths of a row are 12 at most",
            "boards/d.yaml:3: there is no chart 'three'",
            "boards/d.yaml:4: a width is 1 to 12, not 'wide'",
            "charts/c.yaml:3: a chart of type figure has no 'by'",
            "charts/c.yaml:6: there is no metric of a 'M99'",
            "charts/c.yaml:8: there is no filter 'month'",
            "charts/c.yaml:9: there is no type of chart 'pie'",
            "charts/c.yaml:9: there is no dataset 'none'",
            "datasets/a.yaml:3: there is no column of rpt_item_counts 'unit'",
            "datasets/a.yaml:4: there is no column of rpt_item_counts 'perod'",
            "datasets/a.yaml:5: 'colour' is not known here; known are [title, note, database, table,"
                + " rows, readers, guard, values, columns, metrics]",
            "datasets/b.yaml:2: there is no table or view 'rpt_nothing' in mart",
            "filters.yaml:2: there is no column of a 'no_year'",
            "filters.yaml:2: there is no metric of a 'M98'");
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
