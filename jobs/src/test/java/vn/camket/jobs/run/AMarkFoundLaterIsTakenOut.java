package vn.camket.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Camket;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.publish.Pin;
import vn.camket.pipeline.publish.Release;

/** A word that marks secrecy is learnt after files that bear it were published (meanings §9). */
class AMarkFoundLaterIsTakenOut {
  @RegisterExtension static final SparkOfTheSuite SPARK = new SparkOfTheSuite();
  @TempDir static Path folder = Path.of("");

  @Test
  void fromLandingRawAndEveryRelease() throws SQLException {
    Province province = Province.sample(folder, 13, 2025, 2025, SPARK);
    Manifest first = province.published();
    Manifest side = province.manifest(province.runAsOf(LocalDate.of(2026, 2, 20)));
    province.home().releases().rollback(pin(first));
    String[] freeze = {"freeze", "--due", "--home", folder.toString()};
    assertThat(Camket.run(freeze, province.terminal())).as(province.told()).isZero();
    String[] found = aCellOfOneFile().split("\\|", -1);
    String sha256 = found[0];
    String item = found[2];
    assertThat(states(province, item)).doesNotContain("UNKNOWN");
    assertThat(holding(province, sha256)).isEqualTo("true");
    assertThat(frozen(sha256)).as("in frozen rows").isNotEmpty();

    province.append("vocabulary/secrecy.yaml", "# Học được sau", "marks: [\"" + found[1] + "\"]");
    Manifest clean = province.published();

    assertThat(province.home().releases().list().stream().map(Release::releaseId))
        .as("neither the first release nor the side release is left")
        .containsExactly(clean.releaseId())
        .doesNotContain(first.releaseId(), side.releaseId());
    assertThat(province.home().releases().current()).contains(clean.releaseId());
    assertThat(province.home().releases().pin()).isEmpty();
    assertThat(folder.resolve("releases/" + first.releaseId())).doesNotExist();
    assertThat(holding(province, sha256)).isEqualTo("false");
    assertThat(raw("select count(*) from raw where sha256 = '" + sha256 + "'"))
        .containsExactly("0");
    assertThat(raw("select count(*) > 1000 from raw")).containsExactly("true");
    assertThat(landed(sha256).resolve("content")).doesNotExist();
    assertThat(landed(sha256).resolve("tombstone.json")).exists();
    assertThat(
            province.rows(
                "select distinct kind, is_open, unit_id from fact_finding where content_sha256 = '"
                    + sha256
                    + "'"))
        .containsExactly("SECRECY_MARK|true|" + unitOfSender(province, sha256));
    assertThat(states(province, item)).as("the unit waits").containsOnly("UNKNOWN");
    assertThat(frozen(sha256)).as("in frozen rows").isEmpty();
    assertThat(province.csv("frozen/log.csv").stream().map(l -> l.get("action")))
        .contains("FREEZE", "WITHHOLD");
    assertThat(province.one("select count(*) from dim_freeze")).isEqualTo("4");
    assertThat(province.csv("landing/purged.csv").stream().map(l -> l.get("name")))
        .containsExactlyInAnyOrder(sha256, first.releaseId(), side.releaseId());
    assertThat(province.told()).contains("landing/" + sha256 + ": có dấu mật");
    assertThat(province.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);

    theSameBytesDoNotComeBack(province, sha256);
  }

  /** As the registry's list of senders says. */
  private static String unitOfSender(Province province, String sha256) {
    String sender =
        province.one(
            "select distinct sender from dim_submission where content_sha256 = '" + sha256 + "'");
    return province.csv("registry/senders.csv").stream()
        .filter(line -> CsvLines.cell(line, "sender").equals(sender))
        .map(line -> CsvLines.cell(line, "unit_id"))
        .findFirst()
        .orElseThrow();
  }

  private static void theSameBytesDoNotComeBack(Province province, String sha256) {
    String path =
        province.one(
            "select distinct file_path from dim_submission where content_sha256 = '"
                + sha256
                + "'");
    province.append(
        "inbox/_received.csv",
        "",
        path + "," + path.substring(0, path.indexOf('/')) + ",2026-03-01T08:00:00");
    assertThat(province.run().outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(landed(sha256).resolve("content")).doesNotExist();
    assertThat(province.csv("landing/withheld.csv").stream().map(l -> l.get("reason")))
        .contains("PURGED_BEFORE");
    assertThat(
            province.rows(
                "select kind, is_open, unit_id from fact_finding where arrival_no is null"
                    + " and file_path = '"
                    + path
                    + "' and content_sha256 is null"))
        .containsExactly("SECRECY_MARK|true|" + unitOfSender(province, sha256));
    assertThat(holding(province, sha256)).isEqualTo("false");
  }

  /** A file, a cell that stands in no other, and an item that only this file evaluates then. */
  private static String aCellOfOneFile() throws SQLException {
    return raw("with cells as (select sha256, lower(trim(c.text)) as text"
            + "   from (select sha256, unnest(cells) as c from raw)),"
            + " rare as (select text, any_value(sha256) as sha256 from cells"
            + "   where regexp_full_match(text, '[\\p{L} ]{12,80}')"
            + "   group by text having count(distinct sha256) = 1)"
            + " select r.sha256, r.text, e.item_id from rare r"
            + " join m.fact_evaluation e on e.content_sha256 = r.sha256"
            + " where e.period = 'YEAR' and e.stage = 'SELF' and e.is_current"
            + " and e.completion_state <> 'UNKNOWN' and e.source_kind = 'OWN'"
            + " and (select count(*) from m.fact_submission_row x join m.dim_submission s"
            + "   using (submission_id) where x.item_id = e.item_id and s.period_id ="
            + "   e.period_id and s.stage = 'SELF') = 1"
            + " order by all limit 1")
        .get(0);
  }

  private static List<String> states(Province province, String item) {
    return province.rows(
        "select completion_state from fact_item_snapshot where is_current and period = 'YEAR'"
            + " and stage = 'SELF' and item_id = '"
            + item
            + "'");
  }

  private static String holding(Province province, String sha256) {
    return province.one(
        "select count(*) > 0 from fact_submission_row where content_sha256 = '" + sha256 + "'");
  }

  private static List<String> frozen(String sha256) throws SQLException {
    String rows = "read_parquet('" + folder + "/frozen/*/dim_submission/*.parquet')";
    return raw("select 1 from " + rows + " where content_sha256 = '" + sha256 + "'");
  }

  private static Path landed(String sha256) {
    return folder.resolve("landing").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static Pin pin(Manifest release) {
    return new Pin(release.releaseId(), "người thử", release.publishedAt());
  }

  private static List<String> raw(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String mart = folder.resolve("current/mart.duckdb").toString();
      statement.execute("attach '" + mart + "' as m (read_only)");
      statement.execute(
          "create view raw as from read_parquet('" + folder + "/raw/*/rows/*.parquet')");
      return Province.rows(connection, sql);
    }
  }
}
