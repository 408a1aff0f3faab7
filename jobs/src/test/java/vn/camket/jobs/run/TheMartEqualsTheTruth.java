package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** From the files of a sample province the warehouse gives the figures they were made from. */
@ParameterizedClass
@CsvSource({"1, 2024, 2026", "7, 2025, 2025", "20170101, 2019, 2020"})
class TheMartEqualsTheTruth {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  /** Files that hold no table, or must not be read. */
  private static final Set<String> UNREAD = Set.of("UNKNOWN_LAYOUT", "EMPTY", "SECRET");

  private static final Map<Long, Province> PROVINCES = new HashMap<>();

  private final Province province;

  TheMartEqualsTheTruth(long seed, int firstYear, int lastYear) {
    province = PROVINCES.computeIfAbsent(seed, s -> made(s, firstYear, lastYear));
  }

  private static Province made(long seed, int firstYear, int lastYear) {
    Province made =
        Province.sample(folder.resolve("seed-" + seed), seed, firstYear, lastYear, SPARK);
    made.published();
    return made;
  }

  @Test
  void statusesAreCountedAsTheyWere() {
    List<String> truth =
        lines("truth/status_counts.csv", "unit_id", "year", "period", "stage", "status", "items");
    assertThat(truth).hasSizeGreaterThan(500);
    assertThat(
            province.rows(
                "select unit_id, year, period, stage, status, items from rpt_status_counts"))
        .containsExactlyInAnyOrderElementsOf(truth);
  }

  @Test
  void timelinessIsCountedAsItWas() {
    List<String> truth =
        lines(
            "truth/timeliness_counts.csv",
            "unit_id",
            "year",
            "period",
            "stage",
            "timeliness",
            "items");
    assertThat(truth).hasSizeGreaterThan(500);
    assertThat(
            province.rows(
                "select unit_id, year, period, stage, timeliness, items"
                    + " from rpt_timeliness_counts"))
        .containsExactlyInAnyOrderElementsOf(truth);
  }

  @Test
  void measuresAreThoseOfTheTruth() {
    assertThat(province.rows("select distinct scheme_kind from rpt_measures_by_year"))
        .containsExactly("RESPONSIBILITY_COMMITMENT");
    Map<String, Double> expected = new TreeMap<>();
    truth()
        .forEach(
            (when, figures) ->
                figures.measures().forEach((id, value) -> expected.put(when + "|" + id, value)));
    Map<String, Double> found =
        values(
            "select year, period, stage, measure_id, value from rpt_measures_by_year"
                + " where stage <> 'EFFECTIVE' and measure_id <> 'M6N'");
    assertSame(found, expected);
  }

  @Test
  void unitMeansAreThoseOfTheTruth() {
    Map<String, Double> expected = new TreeMap<>();
    truth().forEach((when, figures) -> expected.put(when + "|M16", figures.unitMean()));
    Map<String, Double> found =
        values(
            "select year, period, stage, measure_id, value from rpt_unit_mean"
                + " where stage <> 'EFFECTIVE' and measure_id = 'M16'");
    assertSame(found, expected);
  }

  @Test
  void itemsServeThoseOfTheLevelAbove() {
    TrueCascade truth = new TrueCascade(province.csv("truth/items.csv"));
    assertThat(truth.links().isEmpty()).isNotEqualTo(truth.hasFormsThatAsk());
    assertThat(province.rows(TrueCascade.LINKS)).containsExactlyInAnyOrderElementsOf(truth.links());
    assertThat(province.rows(TrueCascade.UNKNOWN))
        .containsExactlyInAnyOrderElementsOf(truth.unknown());
  }

  @Test
  void obligationsStandAsTheyDid() {
    List<String> truth = TrueObligations.rows(province.csv("truth/obligations.csv"));
    assertThat(truth).hasSizeGreaterThan(500);
    assertThat(province.rows(TrueObligations.SQL)).containsExactlyInAnyOrderElementsOf(truth);
  }

  @Test
  void signingAndPunctualityAreThoseOfTheTruth() {
    Map<String, Double> found =
        values("select year, report, measure_id, value from rpt_obligation_measures");
    TrueObligations truth = TrueObligations.of(province.csv("truth/obligations.csv"));
    assertSame(found, truth.rates());
    assertThat(
            province.rows(
                "select year, report, submitted_on_time, submitted_late, missing, unknown_time"
                    + " from rpt_obligation_measures where measure_id = 'M11'"))
        .containsExactlyInAnyOrderElementsOf(truth.countsOfDue());
    assertThat(
            values(
                "select year, report, median_days_late from rpt_obligation_measures"
                    + " where measure_id = 'M11' and median_days_late is not null"))
        .isEqualTo(truth.medianDaysLate());
  }

  @Test
  void whoHasNotSentIsListed() {
    List<String> truth = TrueObligations.missing(province.csv("truth/obligations.csv"));
    assertThat(truth).isNotEmpty();
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(truth);
    Map<String, Long> byYearAndPeriod =
        truth.stream()
            .filter(row -> row.contains("|H1|"))
            .collect(Collectors.groupingBy(r -> r.split("\\|", -1)[1], Collectors.counting()));
    byYearAndPeriod.forEach(
        (year, missing) ->
            assertThat(listed("--period", "H1-" + year)).hasSize(missing.intValue()));
  }

  /** What the command says: unit, year, period, stage. */
  private List<String> listed(String... options) {
    List<String> command = new ArrayList<>(List.of("missing", "--format", "csv", "--home"));
    command.add(province.folder().toString());
    command.addAll(List.of(options));
    return province.told(command).stream()
        .map(
            row ->
                String.join(
                    "|",
                    CsvLines.cell(row, "unit_id"),
                    CsvLines.cell(row, "year"),
                    CsvLines.cell(row, "period_id").replaceAll(".*-", ""),
                    CsvLines.cell(row, "stage")))
        .toList();
  }

  @Test
  void transitionsFromMidYearToYearEndAreThoseOfTheTruth() {
    assertSame(
        values(
            "select year, stage, from_state, to_state, value from rpt_transitions"
                + " where stage <> 'EFFECTIVE' and measure_id = 'M12'"),
        links().transitions());
  }

  @Test
  void whatGoesOnFromYearToYearIsThatOfTheTruth() {
    Map<String, Double> expected = links().carryOver();
    assertSame(
        values(
            "select year, period, stage, measure_id, value from rpt_carry_over"
                + " where stage <> 'EFFECTIVE'"),
        expected);
    boolean manyYears = expected.keySet().stream().anyMatch(key -> key.endsWith("|M13B"));
    assertThat(expected.values().stream().anyMatch(share -> share > 0)).isEqualTo(manyYears);
  }

  @Test
  void trendsOfTheProvinceAreThoseOfTheTruth() {
    assertSame(
        values(
            "select year, period, stage, value from rpt_trend"
                + " where stage <> 'EFFECTIVE' and measure_id = 'M14'"),
        links().trend());
  }

  @Test
  void trendsOfUnitsAreThoseOfTheTruth() {
    assertSame(
        values(
            "select unit_id, year, period, stage, value from rpt_trend_by_unit"
                + " where stage <> 'EFFECTIVE' and measure_id = 'M14'"),
        links().trendByUnit());
  }

  @Test
  void everyFileThatIsNotReadTellsWhoseItIs() {
    Map<String, String> units =
        province.csv("registry/senders.csv").stream()
            .collect(
                Collectors.toMap(
                    line -> CsvLines.cell(line, "sender"), line -> CsvLines.cell(line, "unit_id")));
    Set<String> notYet = notReceivedBy(sampleEnd());
    List<String> expected =
        province.csv("truth/files.csv").stream()
            .filter(file -> UNREAD.contains(CsvLines.cell(file, "story")))
            .map(file -> CsvLines.cell(file, "path"))
            .filter(path -> !notYet.contains(path))
            .map(path -> path + "|" + units.get(path.substring(0, path.indexOf('/'))))
            .toList();
    assertThat(expected).isNotEmpty().noneMatch(line -> line.endsWith("null"));
    assertThat(
            province.rows(
                "select distinct file_path, unit_id from fact_finding"
                    + " where kind in ('UNKNOWN_LAYOUT', 'SECRECY_MARK')"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyRowThatIsReadIsPublishedOrWaitsOrIsReplaced() {
    assertThat(
            province.rows(
                "select submission_id from dim_submission"
                    + " where rows_read <> rows_published + rows_quarantined + rows_superseded"))
        .isEmpty();
    List<String> byRow =
        province.rows(
            "select submission_id, count(*), count(*) filter (disposition = 'PUBLISHED'),"
                + " count(*) filter (disposition = 'QUARANTINED'),"
                + " count(*) filter (disposition = 'SUPERSEDED')"
                + " from fact_submission_row group by 1");
    assertThat(byRow).hasSizeGreaterThan(100);
    assertThat(
            province.rows(
                "select submission_id, rows_read, rows_published, rows_quarantined,"
                    + " rows_superseded from dim_submission where rows_read > 0"))
        .containsExactlyInAnyOrderElementsOf(byRow);
  }

  @Test
  void everyFileGivesTheRowsThatStandInIt() {
    Map<String, List<String>> read = new TreeMap<>();
    province
        .rows(
            "select file_path, sum(rows_read) from dim_submission group by file_path, arrival_no"
                + " order by arrival_no")
        .forEach(r -> read.computeIfAbsent(r.split("\\|", -1)[0], k -> new ArrayList<>()).add(r));
    Set<String> notYet = notReceivedBy(sampleEnd());
    Map<String, List<String>> expected = new TreeMap<>();
    for (Map<String, String> file : province.csv("truth/files.csv")) {
      String path = file.get("path");
      if (UNREAD.contains(file.get("story"))) {
        read.remove(path);
      } else if (!notYet.contains(path)) {
        String each = path + "|" + file.get("rows");
        expected.put(path, Collections.nCopies(Integer.parseInt(file.get("arrivals")), each));
      }
    }
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(read).isEqualTo(expected);
  }

  private String sampleEnd() {
    return province.one("select as_of_date from dim_release");
  }

  /** Files that the list of received files dates after the sample's business date. */
  private Set<String> notReceivedBy(String day) {
    return province.csv("inbox/_received.csv").stream()
        .filter(line -> CsvLines.cell(line, "received_at").substring(0, 10).compareTo(day) > 0)
        .map(line -> line.get("path"))
        .collect(Collectors.toSet());
  }

  private TrueLinks links() {
    return new TrueLinks(province.csv("truth/items.csv"), province.csv("truth/item_statuses.csv"));
  }

  private Map<String, TrueFigures> truth() {
    return TrueFigures.of(
        province.csv("truth/status_counts.csv"), province.csv("truth/timeliness_counts.csv"));
  }

  private List<String> lines(String file, String... columns) {
    return province.csv(file).stream()
        .map(row -> List.of(columns).stream().map(row::get).collect(Collectors.joining("|")))
        .toList();
  }

  /** The last column by the ones before it; NaN for a blank. */
  private Map<String, Double> values(String sql) {
    Map<String, Double> values = new TreeMap<>();
    for (String row : province.rows(sql)) {
      int last = row.lastIndexOf('|');
      String value = row.substring(last + 1);
      values.put(row.substring(0, last), value.equals("null") ? Double.NaN : Double.valueOf(value));
    }
    return values;
  }

  private static void assertSame(Map<String, Double> found, Map<String, Double> expected) {
    assertThat(expected).isNotEmpty();
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (key, value) -> {
          if (value.isNaN()) {
            assertThat(found.get(key)).as(key).isNaN();
          } else {
            assertThat(found.get(key)).as(key).isCloseTo(value, within(1e-9));
          }
        });
  }
}
