package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.jobs.ops.Outcome;
import vn.camket.pipeline.publish.Pin;
import vn.camket.pipeline.publish.Release;

/**
 * A word that marks secrecy is learnt, and the run that takes out what bears it is killed: when
 * nothing is taken out yet, between the purge and the deletion of the releases that hold the
 * content, and between the deletion of one of them and the next.
 */
class AKilledPurgeLeavesNothingOfTheContent {
  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;
  private static String sha256 = "";
  private static String word = "";
  private static String clean = "";

  @BeforeAll
  static void publish() throws Exception {
    world = KilledAndNot.in(folder);
    SmallHome unkilled = world.publishedTwice("purged");
    String[] cell = aCellOfOneFile(unkilled).split("\\|", -1);
    sha256 = cell[0];
    word = cell[1];
    assertThat(held(unkilled)).as("releases that hold the content").hasSize(2);
    assertThat(world.run(unkilled.learnMark(word))).isEqualTo(Outcome.SUCCESS);
    clean = unkilled.content();
    assertThat(clean).isNotEqualTo(world.after());
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before:content-purge",
        "after:content-purge",
        "after:star-write",
        "after:release-commit",
        "before:release-purge",
        "after:release-purge"
      })
  void andTheNextRunPublishesClean(String moment) throws Exception {
    SmallHome home = world.publishedTwice(moment.replace(':', '-'));
    List<String> tainted = held(home);
    home.home()
        .releases()
        .rollback(new Pin(tainted.get(0), "lan", LocalDateTime.of(2026, 9, 30, 15, 0)));
    try (Child child =
        Child.halting(
            folder.resolve("logs"),
            moment,
            "run",
            "--home",
            home.learnMark(word).root().toString())) {
      assertThat(child.exitCode()).as(child.said()).isEqualTo(137);
    }
    home.requireServed(moment.endsWith("release-purge") ? clean : world.before());
    assertThat(held(home)).as("releases that still hold the content").isNotEmpty();

    assertThat(world.run(home)).isEqualTo(Outcome.SUCCESS);
    home.requireServed(clean);
    home.requireClean();
    assertThat(home.home().releases().pin()).isEmpty();
    assertThat(held(home)).isEmpty();
    assertThat(home.home().releases().list().stream().map(Release::releaseId))
        .doesNotContainAnyElementsOf(tainted);
    nothingIsLeft(home);
    assertThat(purged(home)).containsExactlyInAnyOrder(sha256, tainted.get(0), tainted.get(1));
    assertThat(world.run(home)).isEqualTo(Outcome.NOTHING_NEW);
  }

  private static void nothingIsLeft(SmallHome home) throws SQLException {
    Path landed = home.root().resolve("landing").resolve(sha256.substring(0, 2)).resolve(sha256);
    assertThat(landed.resolve("content")).doesNotExist();
    assertThat(landed.resolve("tombstone.json")).exists();
    assertThat(
            rows("select 1 from read_parquet('%s/raw/*/rows/*.parquet') where sha256 = '%s'", home))
        .isEmpty();
    assertThat(
            rows(
                "select 1 from read_parquet('%s/releases/*/star/fact_submission_row/**/*.parquet')"
                    + " where content_sha256 = '%s'",
                home))
        .isEmpty();
  }

  /** Releases in which a row of the content stands, oldest first. */
  private static List<String> held(SmallHome home) throws SQLException {
    List<String> held = new ArrayList<>();
    for (Release release : home.home().releases().list()) {
      String rows =
          "select 1 from read_parquet('%s/releases/"
              + release.releaseId()
              + "/star/fact_submission_row/**/*.parquet') where content_sha256 = '%s'";
      if (!rows(rows, home).isEmpty()) {
        held.add(release.releaseId());
      }
    }
    return held;
  }

  /** What the log of purges names. */
  private static List<String> purged(SmallHome home) throws IOException {
    List<String> lines = Files.readAllLines(home.root().resolve("landing/purged.csv"));
    return lines.stream().skip(1).map(l -> l.substring(l.lastIndexOf(',') + 1)).toList();
  }

  /** A file that both releases hold, and a cell of it that stands in no other, however spelt. */
  private static String aCellOfOneFile(SmallHome home) throws SQLException {
    return rows(
            "with held as (select content_sha256 as sha256 from read_parquet("
                + "'%1$s/releases/*/star/fact_submission_row/**/*.parquet', filename = true)"
                + " group by 1 having count(distinct regexp_extract(filename,"
                + " 'releases/([^/]+)/', 1)) = 2),"
                + " cells as (select sha256, nfc_normalize(lower(trim(c.text))) as text"
                + "  from (select sha256, unnest(cells) as c"
                + "    from read_parquet('%1$s/raw/*/rows/*.parquet')))"
                + " select any_value(sha256) || '|' || any_value(text) from cells"
                + " where regexp_full_match(text, '[\\p{L} ]{12,80}')"
                + " group by strip_accents(text) having count(distinct sha256) = 1"
                + "  and any_value(sha256) in (from held) order by any_value(text) limit 1",
            home)
        .get(0);
  }

  private static List<String> rows(String sql, SmallHome home) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(home.root(), sha256))) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }
}
