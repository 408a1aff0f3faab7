package vn.camket.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new, what waits, what is reported; one bad line or file never stops the others. */
class TheInboxIsReadWithCare {
  private static final byte[] CONTENT = "a,1\n".getBytes(StandardCharsets.UTF_8);

  private final TestHome home;

  TheInboxIsReadWithCare(@TempDir Path root) {
    this.home = new TestHome(root);
  }

  @Test
  void seenAgainIsNone() {
    home.put("x/a.csv", CONTENT);
    home.put("y/listed.csv", "b\n");
    home.received("y/listed.csv,Y,2024-01-01T00:00:00");
    assertThat(hasNews()).isTrue();
    assertThat(home.ingest().arrivals()).hasSize(2);
    assertThat(hasNews()).isFalse();
    assertThat(home.ingest().hasNews()).isFalse();
    home.put("x/a.csv", CONTENT, TestHome.LONG_AGO.plusSeconds(5));
    assertThat(hasNews()).isFalse();
    assertThat(home.ingest().hasNews()).isFalse();
    assertThat(home.ledger()).hasSize(2);
  }

  @Test
  void changedWithinTheLastMinuteWaits() {
    home.put("a.csv", CONTENT, TestHome.NOW.minusSeconds(59));
    assertThat(TestHome.problems(home.ingest())).containsExactly("JUST_CHANGED a.csv null");
    assertThat(home.ledger()).isEmpty();
    home.put("a.csv", CONTENT, TestHome.NOW.minusSeconds(60));
    assertThat(home.ingest().problems()).isEmpty();
    assertThat(home.ledger()).hasSize(1);
  }

  @Test
  void inASampleAndForPastYearsNothingWaits() {
    home.put("a.csv", CONTENT, TestHome.NOW);
    home.ingest(IngestRequest.historical(TestHome.NOW, true));
    home.put("b.csv", "b\n".getBytes(StandardCharsets.UTF_8), TestHome.NOW);
    home.ingest(IngestRequest.sample(TestHome.NOW, LocalDate.of(2026, 9, 30)));
    assertThat(home.ledger())
        .containsExactly(
            "1 a.csv . 2024-07-03T07:00 HISTORICAL 2024-07-03T07:00",
            "2 b.csv . 2026-09-30T00:00 SAMPLE_END 2026-09-30T00:00");
  }

  @Test
  void pastYearsAreRecordedWhenTheyWereReceived() {
    home.put("a.csv", CONTENT);
    home.put("b.csv", "b\n");
    home.received("b.csv,B,2019-03-02T10:30:00", "a.csv,A,2018-03-01T10:30");
    home.ingest(IngestRequest.historical(TestHome.NOW, true));
    assertThat(home.ledger())
        .containsExactly(
            "1 a.csv A 2018-03-01T10:30 LISTED 2018-03-01T10:30",
            "2 b.csv B 2019-03-02T10:30 LISTED 2019-03-02T10:30");
    home.received(
        "b.csv,B,2019-03-02T10:30:00", "a.csv,A,2018-03-01T10:30", "a.csv,A,2019-01-01T00:00:00");
    home.ingest(IngestRequest.historical(TestHome.NOW, false));
    assertThat(home.ledger())
        .last()
        .isEqualTo("3 a.csv A 2019-01-01T00:00 LISTED 2024-07-03T07:00");
  }

  @Test
  void tiesGoByLineThenByPath() {
    home.put("a.csv", CONTENT);
    home.put("b.csv", "b\n");
    home.put("c.csv", "c\n");
    home.put("d.csv", "d\n");
    home.received("b.csv,S,2024-07-03T07:00:00", "a.csv,S,2024-07-03T07:00:00");
    assertThat(home.ingest().arrivals().stream().sorted(Arrival.BY_RECEIPT).map(Arrival::path))
        .containsExactly("b.csv", "a.csv", "c.csv", "d.csv");
    assertThat(home.ledger())
        .extracting(l -> l.split(" ", -1)[1])
        .containsExactly("b.csv", "a.csv", "c.csv", "d.csv");
  }

  @Test
  void aBadLineIsReportedAndTheOthersGoOn() {
    home.put("x/a.csv", CONTENT);
    home.put("x/b.csv", "b\n");
    home.received(
        "x/missing.csv,X,2024-01-01T00:00:00",
        "x/b.csv,X,01/02/2024",
        "../secret.csv,X,2024-01-01T00:00:00",
        "x/a.csv,,2024-01-01T00:00:00");
    assertThat(TestHome.problems(home.ingest()))
        .containsExactly(
            "MALFORMED_LINE x/b.csv 3",
            "MALFORMED_LINE ../secret.csv 4",
            "LISTED_FILE_MISSING x/missing.csv 2");
    assertThat(home.ledger())
        .containsExactly("1 x/a.csv x 2024-01-01T00:00 LISTED 2024-07-03T07:00");
    home.put("x/missing.csv", "late\n");
    home.ingest();
    assertThat(home.ledger()).last().asString().startsWith("2 x/missing.csv X");
  }

  @Test
  void aListedFileThatChangesNeedsALine() {
    home.put("a.csv", CONTENT);
    home.received("a.csv,A,2024-01-01T00:00:00");
    home.ingest();
    home.put("a.csv", "changed\n");
    assertThat(TestHome.problems(home.ingest())).containsExactly("CHANGED_WITHOUT_LINE a.csv null");
    home.received("a.csv,A,2024-01-01T00:00:00", "a.csv,A,2024-02-01T00:00:00");
    assertThat(home.ingest().problems()).isEmpty();
    assertThat(home.ledger()).hasSize(2);
  }

  @Test
  void hiddenAndLockFilesAreNoArrivals() {
    home.put(".DS_Store", CONTENT);
    home.put("x/~$a.xlsx", CONTENT);
    home.put(".git/config", CONTENT);
    assertThat(hasNews()).isFalse();
    assertThat(home.ingest().problems()).isEmpty();
  }

  @Test
  void aNameInAnotherUnicodeFormIsTheSameFile() {
    home.put("Sở Y tế/Cam kết.csv".replace("ế", "e\u0302\u0301"), CONTENT);
    home.received("Sở Y tế/Cam kết.csv,SYT,2024-01-01T00:00:00");
    assertThat(home.ingest().problems()).isEmpty();
    assertThat(home.ledger())
        .containsExactly("1 Sở Y tế/Cam kết.csv SYT 2024-01-01T00:00 LISTED 2024-07-03T07:00");
    assertThat(hasNews()).isFalse();
  }

  @Test
  void aListWithAnotherHeaderIsAnError() {
    home.put("_received.csv", "file;from\n");
    assertThatThrownBy(() -> home.ingest())
        .isInstanceOf(LandingException.class)
        .hasMessage("inbox/_received.csv: the first line must be path,sender,received_at");
  }

  private boolean hasNews() {
    return new Inbox(home.storage).hasNews(IngestRequest.live(TestHome.NOW));
  }
}
