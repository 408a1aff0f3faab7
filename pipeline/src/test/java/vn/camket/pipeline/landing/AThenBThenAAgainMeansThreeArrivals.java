package vn.camket.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the list is an arrival; every change of an unlisted file is one (meanings §2). */
class AThenBThenAAgainMeansThreeArrivals {
  private final TestHome home;

  AThenBThenAAgainMeansThreeArrivals(@TempDir Path root) {
    this.home = new TestHome(root);
  }

  @Test
  void byThreeLines() {
    home.put("so-y-te/a.csv", "a,1\n");
    home.put("so-y-te/b.csv", "b,2\n");
    home.received(
        "so-y-te/a.csv,SYT,2024-01-10T08:00:00",
        "so-y-te/b.csv,SYT,2024-01-11T08:00:00",
        "so-y-te/a.csv,SYT,2024-01-12T08:00:00");
    assertThat(home.ingest().hasNews()).isTrue();
    assertThat(home.ledger())
        .containsExactly(
            "1 so-y-te/a.csv SYT 2024-01-10T08:00 LISTED 2024-07-03T07:00",
            "2 so-y-te/b.csv SYT 2024-01-11T08:00 LISTED 2024-07-03T07:00",
            "3 so-y-te/a.csv SYT 2024-01-12T08:00 LISTED 2024-07-03T07:00");
    assertThat(home.raw()).containsExactly("a.csv!1 A=a B=1", "b.csv!1 A=b B=2");
  }

  @Test
  void byOnePathWithoutLines() {
    home.put("so-y-te/a.csv", "a,1\n");
    home.ingest();
    home.put(
        "so-y-te/a.csv",
        "b,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        TestHome.LONG_AGO.plusSeconds(1));
    home.ingest();
    home.put("so-y-te/a.csv", "a,1\n");
    home.ingest();
    String rest = " so-y-te/a.csv so-y-te 2024-07-03T07:00 LANDING_TIME 2024-07-03T07:00";
    assertThat(home.ledger()).containsExactly("1" + rest, "2" + rest, "3" + rest);
    assertThat(new ArrivalLedger(home.storage).read())
        .extracting(Arrival::sha256)
        .satisfies(
            shas -> assertThat(shas.get(0)).isEqualTo(shas.get(2)).isNotEqualTo(shas.get(1)));
    assertThat(home.raw()).containsExactly("a.csv!1 A=a B=1", "a.csv!1 A=b B=2");
  }

  @Test
  void identicalLinesCountToo() {
    home.put("a.csv", "a,1\n");
    home.received("a.csv,SYT,", "a.csv,SYT,");
    home.ingest();
    home.received("a.csv,SYT,", "a.csv,SYT,", "a.csv,SYT,");
    home.ingest();
    assertThat(home.ledger()).hasSize(3);
    home.ingest();
    assertThat(home.ledger()).hasSize(3);
  }
}
