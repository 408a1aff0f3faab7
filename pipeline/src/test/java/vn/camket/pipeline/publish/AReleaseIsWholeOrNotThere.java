package vn.camket.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.mart.MartConnection;
import vn.camket.pipeline.mart.SmallStar;

/** Publishing, from a staged star to what readers get. */
class AReleaseIsWholeOrNotThere {
  private final SmallStar star = new SmallStar();

  @BeforeEach
  void twoYears() {
    star.items("u1", 2020, "YEAR", 5, "a", "DONE", "ON_TIME")
        .items("u1", 2021, "YEAR", 5, "a", "IN_PROGRESS", "NOT_DUE");
  }

  @AfterEach
  void close() {
    star.close();
  }

  @Test
  void readersGetIt(@TempDir Path root) {
    TestHome home = new TestHome(root);
    Published published = home.publish(star, 3);
    Manifest manifest = published.manifest();
    assertThat(manifest.releaseId())
        .isEqualTo("20220103-100000-" + manifest.contentHash().substring(0, 6));
    assertThat(published.outcome()).isEqualTo(Published.Outcome.SWITCHED);
    assertThat(home.releases.current()).contains(manifest.releaseId());
    assertThat(home.storage.list("releases/" + manifest.releaseId()))
        .containsExactly("manifest.json", "mart.duckdb", "star");
    assertThat(home.storage.list("releases")).containsExactly(manifest.releaseId());
    try (MartConnection mart = MartConnection.reading(root.resolve("current/mart.duckdb"))) {
      assertThat(
              mart.query(
                  "select columns(*)::varchar from rpt_release",
                  r ->
                      List.of(
                          r.getString(1),
                          r.getString(2),
                          r.getString(3),
                          r.getString(4),
                          r.getString(5),
                          r.getString(6),
                          r.getString(7))))
          .containsExactly(
              List.of(
                  manifest.releaseId(),
                  "2022-01-03",
                  "2022-01-03 10:00:00",
                  "true",
                  "Quảng Trị",
                  "7",
                  "0"));
    }
  }

  @Test
  void itsManifestTellsWhatItHolds(@TempDir Path root) {
    TestHome home = new TestHome(root);
    Manifest written = home.publish(star, 3).manifest();
    Manifest read = home.releases.show(written.releaseId());
    assertThat(read).isEqualTo(written);
    assertThat(read.asOf()).isEqualTo(LocalDate.of(2022, 1, 3));
    assertThat(read.publishedAt()).isEqualTo(LocalDateTime.of(2022, 1, 3, 10, 0));
    assertThat(read.homeKind()).isEqualTo("SAMPLE");
    assertThat(read.fingerprint()).isEqualTo("made-from");
    assertThat(read.duckdbVersion()).startsWith("v1.5.6");
    assertThat(read.partition("fact_item_snapshot", 2021))
        .hasValueSatisfying(p -> assertThat(p.rows()).isEqualTo(10));
    assertThat(new String(home.storage.read("current/manifest.json"), StandardCharsets.UTF_8))
        .contains("\"published_at\" : \"2022-01-03T10:00:00\"", "\"as_of\" : \"2022-01-03\"");
  }

  @Test
  void aFailedAuditPublishesNothing(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    star.sql("update fact_item_snapshot set unit_id = 'gone'");
    assertThatThrownBy(() -> home.publish(star, 4))
        .isInstanceOf(AuditFailedException.class)
        .hasMessageContaining("reference_holds(fact_item_snapshot.unit_id)");
    assertThat(home.releases.list()).extracting(Release::releaseId).containsExactly(first);
    assertThat(home.releases.current()).contains(first);
    assertThat(home.releases.sweep().removed()).containsExactly("releases/.staging-run4");
  }

  @Test
  void anUnchangedYearIsCarried(@TempDir Path root) throws Exception {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    star.sql(
        "update fact_item_snapshot set completion_state = 'DONE', timeliness = 'LATE' where year = 2021");
    Published second = home.publish(star, 4);
    assertThat(second.sameContent()).isFalse();
    assertThat(second.partitionsCarried()).isEqualTo(3);
    assertThat(second.manifest().partition("fact_item_snapshot", 2020))
        .hasValueSatisfying(p -> assertThat(p.carriedFrom()).isEqualTo(first));
    assertThat(second.manifest().partition("fact_item_snapshot", 2021))
        .hasValueSatisfying(p -> assertThat(p.carriedFrom()).isNull());
    assertThat(inode(root, first, 2020))
        .isEqualTo(inode(root, second.manifest().releaseId(), 2020));
    assertThat(inode(root, first, 2021))
        .isNotEqualTo(inode(root, second.manifest().releaseId(), 2021));
  }

  @Test
  void aClockThatIsSetBackMakesNoReleaseOlder(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 9).manifest().releaseId();
    star.sql("update fact_item_snapshot set timeliness = 'LATE' where year = 2020");
    Manifest second = home.publish(star, 4).manifest();
    assertThat(second.releaseId()).isLessThan(first);
    assertThat(home.releases.list())
        .extracting(Release::releaseId)
        .containsExactly(first, second.releaseId());
    assertThat(home.releases.newest()).contains(second);
    assertThat(home.releases.current()).contains(second.releaseId());
    assertThat(home.releases.sweep().switchedTo()).isEmpty();
  }

  @Test
  void aReleaseWithoutNumberIsOlderThanEveryNumberedOne(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 9).manifest().releaseId();
    String key = ReleaseKeys.manifest(ReleaseKeys.release(first));
    String numbered = new String(home.storage.read(key), StandardCharsets.UTF_8);
    String asOfVersion1 =
        numbered
            .replace("\"number\" : 1,", "")
            .replace("\"schema_version\" : 2", "\"schema_version\" : 1");
    assertThat(asOfVersion1).doesNotContain("number").contains("\"schema_version\" : 1");
    home.storage.write(key, asOfVersion1.getBytes(StandardCharsets.UTF_8));
    assertThat(home.releases.newest()).hasValueSatisfying(m -> assertThat(m.number()).isZero());
    Manifest second = home.publish(star, 4).manifest();
    assertThat(second.number()).isEqualTo(1);
    assertThat(home.releases.newest()).contains(second);
  }

  @Test
  void deletingAnOldReleaseBreaksNoNewerOne(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    Manifest second = home.publish(star, 4).manifest();
    home.releases.delete(first);
    assertThat(home.releases.list())
        .extracting(Release::releaseId)
        .containsExactly(second.releaseId());
    Path star2 = home.storage.local(ReleaseKeys.star(second.releaseId()));
    Path mart2 = home.storage.local(ReleaseKeys.mart(second.releaseId()));
    assertThat(ContentHash.ofStar(star2).total()).isEqualTo(second.contentHash());
    assertThat(Audit.run(mart2, ContentHash.ofStar(star2))).isEmpty();
    assertThatThrownBy(() -> home.releases.delete(second.releaseId()))
        .isInstanceOf(ReleaseException.class);
  }

  @Test
  void theSameContentIsRecognised(@TempDir Path root) {
    TestHome home = new TestHome(root);
    Manifest first = home.publish(star, 3).manifest();
    assertThat(new Publisher(home.storage).contentHash(home.stage(star, "again")))
        .isEqualTo(first.contentHash());
    assertThat(home.publish(star, 4).sameContent()).isTrue();
  }

  @Test
  void aSideReleaseMovesNoReader(@TempDir Path root) {
    TestHome home = new TestHome(root);
    String first = home.publish(star, 3).manifest().releaseId();
    Published side = home.publish(star, 4, true);
    assertThat(side.outcome()).isEqualTo(Published.Outcome.SIDE);
    assertThat(home.releases.current()).contains(first);
    assertThat(home.releases.sweep().switchedTo()).isEmpty();
    assertThatThrownBy(
            () ->
                home.releases.rollback(
                    new Pin(
                        side.manifest().releaseId(), "lan", LocalDateTime.of(2022, 1, 5, 8, 0))))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("side release");
  }

  private static Object inode(Path root, String release, int year) throws Exception {
    Path folder =
        root.resolve("releases").resolve(release).resolve("star/fact_item_snapshot/year=" + year);
    try (var files = Files.list(folder)) {
      return Files.getAttribute(files.findFirst().orElseThrow(), "unix:ino");
    }
  }
}
