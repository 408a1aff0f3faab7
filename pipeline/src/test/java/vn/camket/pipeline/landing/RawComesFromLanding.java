package vn.camket.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.pipeline.TestSession;
import vn.camket.pipeline.extract.FileKind;
import vn.camket.pipeline.extract.HandMadeWorkbook;
import vn.camket.pipeline.extract.ReadableFile;
import vn.camket.pipeline.extract.UnreadableFile;
import vn.camket.pipeline.extract.UnreadableReason;

/** A content is landed once, read once, and its rows can be made again. */
class RawComesFromLanding {
  private final TestHome home;

  RawComesFromLanding(@TempDir Path root) {
    this.home = new TestHome(root);
  }

  @Test
  void rowsAndReasonsAreKept() {
    home.put(
        "x/a.xlsx",
        HandMadeWorkbook.of("<row r=\"3\"><c r=\"B3\" s=\"1\"><v>0.5</v></c></row>")
            .formats("0%")
            .bytes());
    home.put("x/b.csv", "STT;Nội dung\n\n1;x\n");
    home.put("x/c.pdf", "%PDF-1.4");
    assertThat(home.ingest().arrivals()).hasSize(3);
    List<String> rows =
        List.of("Biểu 1!3 B=0.5[0%]", "b.csv!1 A=STT B=Nội dung", "b.csv!3 A=1 B=x");
    assertThat(home.raw()).isEqualTo(rows);
    assertThat(new RawStore(home.storage).contents().values())
        .extracting(RawContent::reading)
        .containsExactly(
            new ReadableFile(FileKind.XLSX, 1, 0, 1),
            new ReadableFile(FileKind.CSV, 1, 0, 2, "UTF-8, dấu chấm phẩy", List.of()),
            new UnreadableFile(
                FileKind.PDF,
                UnreadableReason.KIND_NOT_SUPPORTED,
                "Chưa đọc được loại tệp này: PDF."
                    + " Hãy lưu lại thành .xlsx hoặc .csv (UTF-8) rồi gửi lại."));
    Map<String, RawContent> before = new RawStore(home.storage).contents();

    home.delete("raw");
    assertThat(home.raw()).isEmpty();
    assertThat(home.rebuild()).isEmpty();
    assertThat(home.raw()).isEqualTo(rows);
    assertThat(new RawStore(home.storage).contents()).isEqualTo(before);
    assertThat(new RawStore(home.storage).batches()).containsExactly("rebuild-000000001");
    assertThat(home.rebuild()).isEmpty();
    assertThat(new RawStore(home.storage).batches()).containsExactly("rebuild-000000001");
  }

  @Test
  void aBatchThatRottedOnTheDiskIsReadAgain() throws Exception {
    home.put("x/b.csv", "STT;Nội dung\n\n1;x\n");
    home.ingest();
    home.put("x/c.csv", "a,1\n");
    home.ingest();
    List<String> rows = home.raw();
    RawStore raw = new RawStore(home.storage);
    assertThat(raw.dropDamaged()).isEmpty();
    flipAByte(onlyFile(home.storage.local("raw/ingest-000000001/rows"), ".parquet"));
    assertThat(raw.dropDamaged()).containsExactly("raw/ingest-000000001");
    home.rebuild();
    assertThat(home.raw()).containsExactlyInAnyOrderElementsOf(rows);

    flipAByte(home.storage.local("raw/ingest-000000002/readings.csv"));
    Files.delete(onlyFile(home.storage.local("raw/rebuild-000000001/rows"), ".parquet"));
    assertThat(raw.dropDamaged())
        .containsExactlyInAnyOrder("raw/ingest-000000002", "raw/rebuild-000000001");
    home.rebuild();
    assertThat(home.raw()).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void aBatchOfAnOlderProgramWithoutSumsIsReadAgain() throws Exception {
    home.put("x/c.csv", "a,1\n");
    home.ingest();
    Files.delete(home.storage.local("raw/ingest-000000001/sums.csv"));
    assertThat(new RawStore(home.storage).dropDamaged()).isEmpty();
    home.rebuild();
    assertThat(home.raw()).containsExactly("c.csv!1 A=a B=1");
    assertThat(new RawStore(home.storage).batches()).containsExactly("rebuild-000000001");
  }

  private static Path onlyFile(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  private static void flipAByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void oneContentIsKeptOnceUnderAllItsNames() {
    for (int i = 0; i < 30; i++) {
      home.put("u" + i + "/same.csv", "a,1\n");
    }
    assertThat(home.ingest().arrivals()).hasSize(30);
    home.put("z/later.csv", "a,1\n");
    assertThat(home.ingest().arrivals()).hasSize(1);
    assertThat(home.raw()).containsExactly("same.csv!1 A=a B=1");
    assertThat(new RawStore(home.storage).batches()).containsExactly("ingest-000000001");
  }

  @Test
  void rowsOfAFileStandTogetherInOneParquetFile() {
    for (int i = 0; i < 20; i++) {
      home.put("f" + i + ".csv", ("f" + i + ",x\n").repeat(50 + i));
    }
    home.ingest();
    RawStore raw = new RawStore(home.storage);
    var rows =
        raw.rows(TestSession.spark(), raw.batches())
            .selectExpr("sha256", "row_no", "_metadata.file_path", "_metadata.row_index")
            .orderBy("file_path", "row_index")
            .collectAsList();
    assertThat(rows).hasSize(20 * 50 + 190);
    int files = 0;
    for (int i = 0; i < rows.size(); i++) {
      boolean first = i == 0 || !rows.get(i).getString(0).equals(rows.get(i - 1).getString(0));
      files += first ? 1 : 0;
      assertThat(rows.get(i).getInt(1)).isEqualTo(first ? 1 : rows.get(i - 1).getInt(1) + 1);
    }
    assertThat(files).isEqualTo(20);
  }

  @Test
  void aManyCelledFileIsReadASecondTime() {
    home.put("many.csv", "a,b,c,d\n".repeat(110_000));
    home.ingest();
    RawStore raw = new RawStore(home.storage);
    assertThat(raw.rows(TestSession.spark(), raw.batches()).count()).isEqualTo(110_000);
  }

  @Test
  void bytesThatChangedInLandingAreAnError() {
    home.put("a.csv", "a,1\n");
    home.ingest();
    String sha256 = new ArrivalLedger(home.storage).read().get(0).sha256();
    home.storage.write(LandingStore.contentKey(sha256), "b,1\n".getBytes(StandardCharsets.UTF_8));
    home.delete("raw");
    assertThatThrownBy(home::rebuild)
        .isInstanceOf(LandingException.class)
        .hasMessage(
            LandingStore.contentKey(sha256)
                + " does not hold the bytes that arrived; restore it from a backup");
  }
}
