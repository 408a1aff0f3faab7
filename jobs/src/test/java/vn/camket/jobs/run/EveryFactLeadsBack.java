package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ExitCode;

/** Whatever the warehouse says, one can ask where it stands written. */
class EveryFactLeadsBack {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  private static final String PLACES =
      "select distinct content_sha256 as sha256, sheet_name, row_no from m.%s";

  @BeforeAll
  static void run() {
    Province.sample(folder, 11, 2025, 2025, SPARK).published();
  }

  private static Province province() {
    return Province.at(folder, SPARK);
  }

  @Test
  void toARowOfAFile() throws SQLException {
    for (String table : List.of("fact_commitment", "fact_evaluation", "fact_submission_row")) {
      assertThat(withRaw("select count(*) > 100 from m." + table)).containsExactly("true");
      assertThat(
              withRaw(
                  PLACES.formatted(table) + " except select sha256, sheet_name, row_no from raw"))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void toARowThatHoldsTheVeryWords() throws SQLException {
    assertThat(
            withRaw(
                "select f.item_id, f.item_text from m.fact_commitment f join raw r"
                    + " on r.sha256 = f.content_sha256 and r.sheet_name = f.sheet_name"
                    + " and r.row_no = f.row_no where not list_contains("
                    + " list_transform(r.cells, lambda c: nfc_normalize(trim(c.text))),"
                    + " nfc_normalize(trim(f.item_text)))"))
        .isEmpty();
    assertThat(
            withRaw(
                "select f.item_id, f.status_text from m.fact_evaluation f join raw r"
                    + " on r.sha256 = f.content_sha256 and r.sheet_name = f.sheet_name"
                    + " and r.row_no = f.row_no where f.status_text is not null"
                    + " and not list_contains(list_transform(r.cells, lambda c: trim(c.text)),"
                    + " trim(f.status_text))"))
        .isEmpty();
  }

  @Test
  void fromTheListOfItemsToTheRowOfTheStateOrOfTheCommitment() throws SQLException {
    assertThat(withRaw("select count(*) > 50 from m.rpt_board_items where effective_stage is null"))
        .containsExactly("true");
    assertThat(
            withRaw(
                "select b.* from m.rpt_board_items b where not exists (from raw r"
                    + " join m.dim_submission s on s.content_sha256 = r.sha256"
                    + " and s.sheet_name = r.sheet_name where s.file_path = b.file_path"
                    + " and r.sheet_name = b.sheet_name and r.row_no = b.row_no)"))
        .isEmpty();
    assertThat(
            withRaw(
                "select b.item_id from m.rpt_board_items b where b.effective_stage is null"
                    + " and not exists (from raw r join m.dim_submission s"
                    + " on s.content_sha256 = r.sha256 and s.sheet_name = r.sheet_name"
                    + " where s.file_path = b.file_path and r.row_no = b.row_no"
                    + " and list_contains(list_transform(r.cells,"
                    + " lambda c: nfc_normalize(trim(c.text))), nfc_normalize(trim(b.item_text))))"))
        .isEmpty();
  }

  @Test
  void toAFileThatIsLandedByteForByte() throws Exception {
    List<String> contents =
        province()
            .rows(
                "select content_sha256 from fact_submission_row union"
                    + " select content_sha256 from fact_finding where content_sha256 is not null");
    assertThat(contents).hasSizeGreaterThan(50);
    for (String sha256 : contents) {
      Path landed = folder.resolve("landing/" + sha256.substring(0, 2) + "/" + sha256 + "/content");
      assertThat(sha256(landed)).isEqualTo(sha256);
    }
  }

  @Test
  void aFindingSaysWhereAndWhatToDo() {
    assertThat(
            province()
                .rows(
                    "select finding_id from fact_finding where trim(message) = ''"
                        + " or trim(remedy) = '' or trim(file_path) = ''"))
        .isEmpty();
    assertThat(
            province()
                .rows(
                    "select distinct kind from fact_finding where kind in"
                        + " ('UNKNOWN_STATUS_WORD', 'UNKNOWN_UNIT', 'MISSING_ITEM_TEXT',"
                        + " 'UNMATCHED_ITEM', 'TIMELINESS_CONFLICT', 'UNREADABLE_DUE',"
                        + " 'FULL_PERCENT_WITHOUT_STATUS', 'SOURCES_DISAGREE', 'NOT_SIGNED')"
                        + " and (sheet_name is null or row_no is null)"))
        .isEmpty();
  }

  @Test
  void everyRowThatWaitsHasAFindingThatSaysWhy() {
    assertThat(
            province()
                .one(
                    "select count(*) > 3 from fact_submission_row"
                        + " where disposition = 'QUARANTINED'"))
        .isEqualTo("true");
    assertThat(
            province()
                .rows(
                    "select r.* from fact_submission_row r where disposition = 'QUARANTINED'"
                        + " and not exists (from fact_finding f where f.severity = 'ERROR'"
                        + " and f.submission_id = r.submission_id"
                        + " and f.sheet_name = r.sheet_name"
                        + " and (f.row_no = r.row_no or f.row_no is null))"))
        .isEmpty();
  }

  @Test
  void aPersonIsTakenToFileSheetRowAndCells() {
    Province province = province();
    String[] place =
        province
            .rows(
                "select e.item_id, s.file_path, e.sheet_name, e.row_no, c.item_text"
                    + " from fact_evaluation e join dim_submission s using (submission_id)"
                    + " join fact_commitment c on c.item_id = e.item_id and c.is_current"
                    + " where e.is_current and e.source_kind = 'COMPILED' order by 1, 3 limit 1")
            .get(0)
            .split("\\|", -1);
    int code =
        Camket.run(
            new String[] {"trace", place[0], "--home", folder.toString()}, province.terminal());
    assertThat(code).isEqualTo(ExitCode.OK.code());
    assertThat(province.told())
        .contains(place[1] + ", trang " + place[2] + ", dòng " + place[3])
        .contains(": " + place[4])
        .doesNotContain("không còn dòng gốc");
  }

  private static List<String> withRaw(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("attach '" + folder.resolve("current/mart.duckdb") + "' as m (read_only)");
      statement.execute(
          "create view raw as from read_parquet('" + folder + "/raw/*/rows/*.parquet')");
      return Province.rows(connection, sql);
    }
  }

  private static String sha256(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }
}
