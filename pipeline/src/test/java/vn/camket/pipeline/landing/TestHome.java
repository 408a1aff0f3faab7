package vn.camket.pipeline.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import vn.camket.pipeline.TestSession;
import vn.camket.pipeline.extract.RawCell;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.pipeline.extract.ReadLimits;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.schemas.vocabulary.SecrecyWords;

/** A home in a temporary folder, its inbox, and what is in it afterwards, as lines of text. */
final class TestHome {
  /** 07:00 on 3 July 2024 in the province. */
  static final Instant NOW = Instant.parse("2024-07-03T00:00:00Z");

  static final Instant LONG_AGO = Instant.parse("2024-07-02T00:00:00Z");
  private static final SecrecyMark MARKS = new SecrecyMark(SecrecyWords.load(null));

  final LocalStorage storage;
  private final Path root;

  TestHome(Path root) {
    this.root = root;
    this.storage = new LocalStorage(root);
  }

  /** Puts a file into the inbox, last changed a day before {@link #NOW}. */
  void put(String path, byte[] content) {
    put(path, content, LONG_AGO);
  }

  void put(String path, String content) {
    put(path, content.getBytes(java.nio.charset.StandardCharsets.UTF_8), LONG_AGO);
  }

  void put(String path, byte[] content, Instant modifiedAt) {
    Path file = root.resolve("inbox").resolve(path);
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, content);
      Files.setLastModifiedTime(file, FileTime.from(modifiedAt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the list of received files. */
  void received(String... lines) {
    put("_received.csv", "path,sender,received_at\n" + String.join("\n", lines) + "\n");
  }

  IngestResult ingest() {
    return ingest(IngestRequest.live(NOW));
  }

  IngestResult ingest(IngestRequest request) {
    return new IngestJob(TestSession.spark(), storage, MARKS).execute(request);
  }

  IngestResult ingest(ReadLimits limits) {
    return new IngestJob(TestSession.spark(), storage, new Inbox(storage), MARKS, limits)
        .execute(IngestRequest.live(NOW));
  }

  List<String> rebuild() {
    return new RawRebuildJob(TestSession.spark(), storage, MARKS).execute();
  }

  /** The ledger: number, path, sender, received_at and its basis, recorded_at, first hex digits. */
  List<String> ledger() {
    return new ArrivalLedger(storage).read().stream().map(TestHome::line).toList();
  }

  static String line(Arrival a) {
    return a.arrivalNo()
        + " "
        + a.path()
        + " "
        + a.sender()
        + " "
        + a.receivedAt()
        + " "
        + a.receivedBasis()
        + " "
        + a.recordedAt();
  }

  static List<String> problems(IngestResult result) {
    return result.problems().stream()
        .map(p -> p.kind() + " " + p.path() + " " + p.lineNo())
        .toList();
  }

  /** All raw rows: sheet, row, cells. */
  List<String> raw() {
    RawStore raw = new RawStore(storage);
    return raw.rows(TestSession.spark(), raw.batches()).collectAsList().stream()
        .sorted(
            Comparator.comparing((Row r) -> r.getString(1))
                .thenComparing(r -> r.getInt(2))
                .thenComparing(r -> r.getInt(3)))
        .map(r -> line(RawSchema.decode(r)))
        .toList();
  }

  private static String line(RawRow row) {
    return row.sheetName()
        + "!"
        + row.rowNo()
        + " "
        + row.cells().stream().map(TestHome::text).collect(Collectors.joining(" "));
  }

  private static String text(RawCell cell) {
    String format = cell.numberFormat() == null ? "" : "[" + cell.numberFormat() + "]";
    return cell.letter() + "=" + cell.text() + format;
  }

  boolean exists(String key) {
    return storage.exists(key);
  }

  void delete(String key) {
    storage.delete(key);
  }
}
