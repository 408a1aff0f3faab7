package vn.camket.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.extract.HandMadeWorkbook;
import vn.camket.pipeline.extract.ReadLimits;

/** A marked file leaves a line in the log and nothing else; found later, a tombstone. */
class ASecretFileIsNotLanded {
  private static final String PLAIN = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
  private static final String MARKED =
      "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>TỐI MẬT</t></is></c></row>";

  private final TestHome home;

  ASecretFileIsNotLanded(@TempDir Path root) {
    this.home = new TestHome(root);
  }

  @Test
  void onlyLogged() {
    home.put("x/open.csv", "a,mật độ dân số\n");
    home.put("x/marked.csv", "a,b\n,Mật\n");
    home.put("y/same-marked.csv", "a,b\n,Mật\n");
    home.put("x/hidden.xlsx", HandMadeWorkbook.of(PLAIN).hiddenSheet(MARKED).bytes());
    home.received("x/marked.csv,X,2024-01-01T00:00:00");
    IngestResult result = home.ingest();
    assertThat(result.withheld())
        .extracting(w -> w.path() + " " + w.sender() + " " + w.receivedAt() + " " + w.reason())
        .containsExactly(
            "x/marked.csv X 2024-01-01T00:00 MARKED",
            "x/hidden.xlsx x 2024-07-03T07:00 MARKED",
            "y/same-marked.csv y 2024-07-03T07:00 MARKED");
    assertThat(new WithheldLog(home.storage).read()).isEqualTo(result.withheld());
    assertThat(result.withheld()).noneMatch(w -> home.exists(LandingStore.contentKey(w.sha256())));
    assertThat(home.ledger())
        .containsExactly("1 x/open.csv x 2024-07-03T07:00 LANDING_TIME 2024-07-03T07:00");
    assertThat(home.raw()).containsExactly("open.csv!1 A=a B=mật độ dân số");
    assertThat(home.ingest().hasNews()).isFalse();
  }

  @Test
  void largeFilesAsWell() {
    home.put("large.csv", "a,b\n".repeat(100) + "MẬT,\n");
    home.put("open.csv", "a,b\n".repeat(100));
    IngestResult result = home.ingest(new ReadLimits(100, 100, 1000, 50));
    assertThat(result.withheld()).extracting(WithheldFile::path).containsExactly("large.csv");
    assertThat(result.arrivals()).extracting(Arrival::path).containsExactly("open.csv");
    assertThat(home.raw()).hasSize(100);
    assertThat(home.storage.list("landing/_incoming")).isEmpty();
  }

  @Test
  void foundLaterItLeavesATombstone() {
    home.put("x/a.csv", "a,1\n");
    home.put("x/b.csv", "b,2\n");
    home.ingest();
    String sha256 = new ArrivalLedger(home.storage).read().get(0).sha256();
    Withholding.purge(
        home.storage, sha256, "Độ mật ghi trong công văn", LocalDateTime.of(2024, 8, 1, 9, 0));
    assertThat(home.exists(LandingStore.contentKey(sha256))).isFalse();
    assertThat(
            new String(
                home.storage.read(LandingStore.tombstoneKey(sha256)),
                java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"schema_version\":1,\"sha256\":\""
                + sha256
                + "\",\"reason\":\"Độ mật ghi trong công văn\",\"purged_at\":\"2024-08-01T09:00:00\"}\n");
    assertThat(home.ledger()).hasSize(2);
    assertThat(home.raw()).isEmpty();
    assertThat(home.rebuild()).isEmpty();
    assertThat(home.raw()).containsExactly("b.csv!1 A=b B=2");

    home.put("y/again.csv", "a,1\n");
    assertThat(home.ingest().withheld())
        .extracting(WithheldFile::reason)
        .containsExactly(WithheldReason.PURGED_BEFORE);
    assertThat(home.exists(LandingStore.contentKey(sha256))).isFalse();
    assertThat(home.ingest().hasNews()).isFalse();
    assertThat(home.ledger()).hasSize(2);
    assertThat(List.copyOf(home.raw())).containsExactly("b.csv!1 A=b B=2");
  }
}
