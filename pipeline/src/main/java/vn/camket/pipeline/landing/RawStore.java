package vn.camket.pipeline.landing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.camket.pipeline.extract.FileContent;
import vn.camket.pipeline.extract.SheetReader;
import vn.camket.pipeline.storage.Storage;

/**
 * Raw rows by batch: {@code raw/<batch>/rows/*.parquet}, {@code raw/<batch>/readings.csv}, and
 * {@code raw/<batch>/sums.csv} with what those files hold. A content is in one batch. Raw is
 * derived: it can be extracted again from landing.
 */
public final class RawStore {
  /** Folder of raw in the home. */
  public static final String FOLDER = "raw";

  private static final String READINGS = "readings.csv";
  private static final String ROWS = "rows";
  private static final String WRITING = "_writing";
  private static final String DROPPED = "_dropped";

  private final Storage storage;

  /** Raw of the home that the storage holds. */
  public RawStore(Storage storage) {
    this.storage = storage;
  }

  /** Batches in place, by name. */
  public List<String> batches() {
    return storage.list(FOLDER).stream().filter(b -> !b.startsWith("_")).toList();
  }

  /**
   * What reading the contents of a batch gave.
   *
   * @throws LandingException when the batch is damaged
   */
  public List<RawContent> contents(String batch) {
    return lines(batch).stream().map(l -> RawContent.of(l.fields())).toList();
  }

  /** All contents by sha256. */
  public Map<String, RawContent> contents() {
    Map<String, RawContent> all = new LinkedHashMap<>();
    for (String batch : batches()) {
      contents(batch).forEach(c -> all.put(c.sha256(), c));
    }
    return all;
  }

  /** The batch of each content. */
  public Map<String, String> batchBySha256() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String batch : batches()) {
      contents(batch).forEach(c -> all.put(c.sha256(), batch));
    }
    return all;
  }

  /** Those of the contents that raw does not hold and landing does: what has to be extracted. */
  public List<String> missing(Collection<String> sha256s) {
    Set<String> held = contents().keySet();
    LandingStore landing = new LandingStore(storage);
    return sha256s.stream().distinct().filter(s -> !held.contains(s) && landing.holds(s)).toList();
  }

  /**
   * Raw rows of batches, with the columns of {@link RawSchema#ROW}. The rows of a content stand
   * together and in order within one Parquet file.
   */
  public Dataset<Row> rows(SparkSession spark, Collection<String> batches) {
    String[] folders =
        batches.stream().map(b -> storage.uri(rowsKey(FOLDER + "/" + b))).toArray(String[]::new);
    return folders.length == 0
        ? spark.createDataFrame(List.of(), RawSchema.ROW)
        : spark.read().schema(RawSchema.ROW).parquet(folders);
  }

  /**
   * Removes what must not be there: leftovers of killed runs, batches of an older reader, and
   * batches none of whose contents is in the ledger.
   */
  public void sweep(Set<String> sha256sInLedger) {
    discard();
    storage.delete(FOLDER + "/" + DROPPED);
    for (String batch : batches()) {
      if (!isCurrent(batch)
          || contents(batch).stream().noneMatch(c -> sha256sInLedger.contains(c.sha256()))) {
        drop(batch);
      }
    }
  }

  /**
   * Drops batches whose files are not as they were written, so that they are read again from
   * landing.
   *
   * @return their keys
   */
  public List<String> dropDamaged() {
    List<String> damaged = batches().stream().filter(b -> !isWhole(b)).toList();
    damaged.forEach(this::drop);
    return damaged.stream().map(b -> FOLDER + "/" + b).toList();
  }

  /** Also of a batch that was written before there were sums, which is not current. */
  private boolean isWhole(String batch) {
    String folder = FOLDER + "/" + batch;
    if (!storage.exists(sumsKey(folder))) {
      return true;
    }
    try {
      List<List<String>> written =
          sumsTable(folder).fullLines(storage.read(sumsKey(folder))).stream()
              .map(CsvTable.Line::fields)
              .toList();
      return written.equals(sums(folder));
    } catch (LandingException e) {
      return false;
    }
  }

  private List<List<String>> sums(String folder) {
    List<String> files = new ArrayList<>(List.of(READINGS));
    storage.list(rowsKey(folder)).stream().sorted().forEach(f -> files.add(ROWS + "/" + f));
    return files.stream().map(f -> List.of(f, sum(folder + "/" + f))).toList();
  }

  private String sum(String key) {
    if (!storage.exists(key)) {
      return "";
    }
    try {
      return Sha256.of(FileContent.of(storage.local(key)));
    } catch (IOException e) {
      return ""; // cannot be read: not as it was written
    }
  }

  /** Drops the batch that holds a content. */
  void dropBatchesOf(String sha256) {
    for (String batch : batches()) {
      if (!isCurrent(batch) || contents(batch).stream().anyMatch(c -> c.sha256().equals(sha256))) {
        drop(batch);
      }
    }
  }

  /** Where the rows of a batch are written before it is in place. */
  String writingRows(String batch) {
    return rowsKey(writing(batch));
  }

  /** Puts in place what a batch has written of files that were read; nothing when none was. */
  void commitRead(String batch, List<FileOutcome> outcomes) {
    List<RawContent> contents =
        outcomes.stream()
            .filter(o -> o.reading() != null)
            .map(o -> new RawContent(o.sha256(), Objects.requireNonNull(o.reading())))
            .toList();
    if (contents.isEmpty()) {
      discard();
    } else {
      commit(batch, contents);
    }
  }

  /** Puts a written batch in place, atomically. */
  void commit(String batch, List<RawContent> contents) {
    storage.write(
        contentsKey(writing(batch)),
        table(writing(batch))
            .bytes(contents.stream().map(c -> c.fields(SheetReader.VERSION)).toList()));
    storage.write(sumsKey(writing(batch)), sumsTable(writing(batch)).bytes(sums(writing(batch))));
    storage.move(writing(batch), FOLDER + "/" + batch);
    discard();
  }

  /** Removes what is written and not in place. */
  void discard() {
    storage.delete(FOLDER + "/" + WRITING);
  }

  /** Out of sight by one move first, so that no reader meets half a batch. */
  private void drop(String batch) {
    storage.delete(FOLDER + "/" + DROPPED);
    storage.move(FOLDER + "/" + batch, FOLDER + "/" + DROPPED);
    storage.delete(FOLDER + "/" + DROPPED);
  }

  private boolean isCurrent(String batch) {
    return storage.exists(contentsKey(FOLDER + "/" + batch))
        && storage.exists(sumsKey(FOLDER + "/" + batch))
        && lines(batch).stream()
            .allMatch(l -> RawContent.readerVersion(l.fields()) == SheetReader.VERSION);
  }

  private List<CsvTable.Line> lines(String batch) {
    String folder = FOLDER + "/" + batch;
    if (!storage.exists(contentsKey(folder))) {
      return List.of();
    }
    return new ArrayList<>(table(folder).fullLines(storage.read(contentsKey(folder))));
  }

  private static String writing(String batch) {
    return FOLDER + "/" + WRITING + "/" + batch;
  }

  private static CsvTable table(String folder) {
    return new CsvTable(contentsKey(folder), RawContent.HEADER);
  }

  private static CsvTable sumsTable(String folder) {
    return new CsvTable(sumsKey(folder), List.of("file", "sha256"));
  }

  private static String contentsKey(String folder) {
    return folder + "/" + READINGS;
  }

  private static String sumsKey(String folder) {
    return folder + "/sums.csv";
  }

  private static String rowsKey(String folder) {
    return folder + "/" + ROWS;
  }
}
