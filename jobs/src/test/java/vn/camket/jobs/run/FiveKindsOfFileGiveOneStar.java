package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.sample.SampleFormat;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;

/** The same province written as .xlsx, .xls, .csv, .json and .docx says the same. */
class FiveKindsOfFileGiveOneStar {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  private static final long SEED = 11;
  private static final int YEAR = 2025;
  private static final List<SampleFormat> FORMATS =
      List.of(
          SampleFormat.XLSX,
          SampleFormat.XLS,
          SampleFormat.CSV,
          SampleFormat.JSON,
          SampleFormat.DOCX);

  /** Columns that say in which file, sheet, row and submission something stands. */
  private static final Set<String> OF_THE_SOURCE =
      Set.of("submission_id", "content_sha256", "sheet_name", "row_no", "file_path");

  private static final Map<SampleFormat, Province> PROVINCES = new TreeMap<>();

  @BeforeAll
  static void eachIsWrittenAndPublished() {
    for (SampleFormat format : FORMATS) {
      Province province = Province.sample(folder.resolve(format.slug()), SEED, YEAR, format, SPARK);
      province.published();
      PROVINCES.put(format, province);
    }
  }

  @Test
  void statusesAreCountedAsInTheTruth() {
    for (Province province : PROVINCES.values()) {
      List<String> truth =
          province.csv("truth/status_counts.csv").stream()
              .map(row -> String.join("|", row.values()))
              .toList();
      assertThat(truth).hasSizeGreaterThan(500);
      assertThat(
              province.rows(
                  "select unit_id, year, period, stage, status, items from rpt_status_counts"))
          .as(province.folder().toString())
          .containsExactlyInAnyOrderElementsOf(truth);
    }
  }

  @Test
  void commitmentsAreTheSame() {
    theSameInAll("fact_commitment");
  }

  @Test
  void evaluationsAreTheSame() {
    theSameInAll("fact_evaluation");
  }

  @Test
  void snapshotsAreTheSame() {
    theSameInAll("fact_item_snapshot");
  }

  private static void theSameInAll(String table) {
    String sql =
        Star.table(table).columns().stream()
            .map(Column::name)
            .filter(c -> !OF_THE_SOURCE.contains(c))
            .collect(Collectors.joining(", ", "select ", " from " + table + " order by all"));
    List<String> expected = of(SampleFormat.XLSX).rows(sql);
    assertThat(expected).hasSizeGreaterThan(500);
    for (SampleFormat format : FORMATS) {
      assertThat(of(format).rows(sql)).as(table + " of " + format).isEqualTo(expected);
    }
  }

  private static Province of(SampleFormat format) {
    return java.util.Objects.requireNonNull(PROVINCES.get(format));
  }
}
