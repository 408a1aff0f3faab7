package vn.camket.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two communes of today merge on 01/09/2026: the registry gets that event, nothing else changes, a
 * run publishes, and what follows a publish by itself follows. Then every chart of every board
 * answers its readers from the new release, with rows where it had rows; figures of periods that
 * had ended are what they were, and under today's map the new commune stands for both.
 */
class OldBoardsAnswerAfterANewReorganisation {
  private static final String LENS = "lens";
  private static final String RELEASE = "ban_cong_bo";
  private static final String YEAR = "year";

  /** What a reader chooses who looks at the last year that is over, and the year before. */
  private static final Map<String, String> LAST_YEAR =
      Map.of(YEAR, "2025", "base_year", "2024", "report_year", "2025");

  private static final Map<String, String> LAST_YEAR_AS_IT_WAS =
      Map.of(YEAR, "2025", "base_year", "2024", LENS, "Như tại thời điểm đó");

  /** The last period that ended before the day. */
  private static final Map<String, String> HALF_YEAR_AS_IT_WAS =
      Map.of(YEAR, "2026", "period", "6 tháng đầu năm", LENS, "Như tại thời điểm đó");

  /** Communes of today at the end of each year, as it was decided. */
  private static final Map<String, String> TODAY =
      Map.of(LENS, "Theo đơn vị hiện nay", "kind_of_lens", "Đảng ủy xã", "stage", "Quyết định");

  private final SampleProvince province = SampleProvince.split();
  private final Mart mart = Mart.of(province);
  private final SavedCharts charts = SavedCharts.of(province, "ke-hoach");

  @AfterEach
  void asItStood() {
    province.putBack();
  }

  @Test
  void everyChartFromTheNewReleaseWithRowsWhereItHadRows() {
    String old = release();
    List<String> ended = communes();
    List<String> truth = truth(ended);
    assertThat(truth).hasSizeGreaterThan(2);
    assertThat(today()).containsAll(truth);
    Map<String, ChartAnswer> before = charts.answers(LAST_YEAR);
    Map<String, Set<String>> asItWas = asItWas(before);

    Instant publish = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (NewMerger merger = NewMerger.of(province.home().resolve("registry"), ended)) {
      province.publish();

      assertThat(release()).isNotEqualTo(old);
      Map<String, ChartAnswer> after = charts.answers(LAST_YEAR);
      assertThat(troubles(before, after, publish)).isEmpty();
      assertThat(different(asItWas, asItWas(after))).isEmpty();
      List<String> merged = truth(List.of(merger.unit()));
      assertThat(merged).hasSizeGreaterThan(1);
      assertThat(today()).containsAll(merged).doesNotContainAnyElementsOf(truth);
    }
  }

  /** Charts that fail, have lost their rows, show another release, or were answered before it. */
  private List<String> troubles(
      Map<String, ChartAnswer> before, Map<String, ChartAnswer> after, Instant publish) {
    List<String> troubles = new ArrayList<>();
    String current = release();
    assertThat(before).hasSizeGreaterThan(70);
    before.forEach(
        (chart, earlier) -> {
          ChartAnswer now = Objects.requireNonNull(after.get(chart));
          String release = now.first(RELEASE).asText(current);
          if (now.status() != 200
              || !now.error().isEmpty()
              || (now.rows() == 0 && earlier.rows() > 0)
              || (now.rows() > 0 && earlier.rows() == 0 && !isOfTheClock(chart))
              || now.madeAt().isBefore(publish)
              || !release.equals(current)) {
            troubles.add(
                "%s: %d, %d rows after %d, of %s made at %s, %s"
                    .formatted(
                        chart,
                        now.status(),
                        now.rows(),
                        earlier.rows(),
                        release,
                        now.madeAt(),
                        now.error()));
          }
        });
    assertThat(after.values().stream().filter(a -> a.first(RELEASE).isTextual()).toList())
        .as("charts that name their release")
        .hasSizeGreaterThan(4);
    return troubles;
  }

  /** The board of operations tells of what the clock has run meanwhile. */
  private static boolean isOfTheClock(String chart) {
    return chart.startsWith("van-hanh ");
  }

  private String release() {
    return mart.value("select release_id from dim_release");
  }

  /** Two communes of today that took no part of another, with items before and after the reform. */
  private List<String> communes() {
    try (PlacesTruth places = PlacesTruth.of(province)) {
      return places.rows(
          "select today from place where kind = 'DANG_UY_XA' and today not in"
              + " (select successor_unit_id from event where extent = 'PARTIAL')"
              + " group by today having count(distinct year) > 1 order by today limit 2");
    }
  }

  private Map<String, String> labels() {
    return mart.rows("select unit_id, unit_label from rpt_unit_label").stream()
        .map(row -> row.split("\\|", 2))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  /** What the files say that communes of today reached: label, year, items, share done. */
  private List<String> truth(List<String> units) {
    Map<String, String> labels = labels();
    try (PlacesTruth places = PlacesTruth.of(province)) {
      return places
          .rows(
              "select today, year || '|' || sum(n) || '|' || printf('%.3f', 100.0 * sum(done) / sum(n))"
                  + " from place where today in ('"
                  + String.join("', '", units)
                  + "') group by today, year order by today, year")
          .stream()
          .map(row -> row.split("\\|", 2))
          .map(row -> labels.get(row[0]) + "|" + row[1])
          .toList();
    }
  }

  /** What the boards say of periods that had ended before the day: rows by year and chart. */
  private Map<String, Set<String>> asItWas(Map<String, ChartAnswer> lastYear) {
    Map<String, Set<String>> said = new TreeMap<>();
    for (String slug : List.of("lanh-dao", "chi-tiet")) {
      note(slug, "2025", lastYear, said);
      note(slug, "2026", charts.answers(slug, HALF_YEAR_AS_IT_WAS), said);
    }
    note("so-sanh", "2025", charts.answers("so-sanh", LAST_YEAR_AS_IT_WAS), said);
    note("so-sanh", "2026", charts.answers("so-sanh", HALF_YEAR_AS_IT_WAS), said);
    return said;
  }

  private void note(
      String slug, String year, Map<String, ChartAnswer> answers, Map<String, Set<String>> said) {
    String release = release();
    Map<String, String> units = new TreeMap<>();
    labels().forEach((unit, label) -> units.put(label, unit));
    answers.forEach(
        (chart, answer) -> {
          if (chart.startsWith(slug + " ")) {
            Set<String> rows = new TreeSet<>();
            answer
                .results()
                .forEach(r -> r.path("data").forEach(row -> rows.add(text(row, units))));
            said.put(
                year + " " + chart,
                rows.stream()
                    .map(row -> row.replace(release, "RELEASE"))
                    .collect(Collectors.toCollection(TreeSet::new)));
          }
        });
  }

  /**
   * A row with the unit by its number, because of namesakes only one that is in force has the bare
   * name; numbers without the digits that the order of a sum leaves.
   */
  private static String text(JsonNode row, Map<String, String> units) {
    ObjectNode text = row.deepCopy();
    row.properties()
        .forEach(
            field -> {
              if (field.getValue().isDouble()) {
                text.put(field.getKey(), "%.9f".formatted(field.getValue().asDouble()));
              } else if (field.getKey().equals("unit_label")) {
                text.put(field.getKey(), units.get(field.getValue().asText()));
              }
            });
    return text.toString();
  }

  /** Charts that say something else, with a row that only one of the two has. */
  private static List<String> different(
      Map<String, Set<String>> some, Map<String, Set<String>> others) {
    assertThat(some).hasSizeGreaterThan(100);
    assertThat(others.keySet()).isEqualTo(some.keySet());
    List<String> different = new ArrayList<>();
    some.forEach(
        (chart, rows) -> {
          Set<String> changed = new TreeSet<>(others.getOrDefault(chart, Set.of()));
          Set<String> gone = new TreeSet<>(rows);
          gone.removeAll(changed);
          changed.removeAll(rows);
          if (!gone.isEmpty() || !changed.isEmpty()) {
            different.add(chart + ": " + first(gone) + " -> " + first(changed));
          }
        });
    return different;
  }

  private static String first(Set<String> rows) {
    return rows.size() + " rows " + rows.stream().findFirst().orElse("");
  }

  /** The same, as the board *So sánh địa phương* answers. */
  private List<String> today() {
    List<String> rows = new ArrayList<>();
    for (JsonNode row :
        charts.answer("so-sanh", "don-vi-theo-nam", TODAY).results().path(0).path("data")) {
      rows.add(
          "%s|%s|%.0f|%.3f"
              .formatted(
                  row.path("unit_label").asText(),
                  row.path("year_text").asText(),
                  row.path("n_expected").asDouble(),
                  row.path("M1").asDouble()));
    }
    return rows;
  }
}
