package vn.camket.pipeline.landing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.extract.ReadLimits;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.storage.Storage;

/**
 * Completes raw from landing and the ledger: after raw was deleted, a batch was dropped by a purge,
 * or a reader gives other rows than before.
 */
public final class RawRebuildJob {
  private static final String PREFIX = "rebuild-";

  private final SparkSession spark;
  private final Storage storage;
  private final SecrecyMark marks;

  /** A completion of raw of one home. */
  public RawRebuildJob(SparkSession spark, Storage storage, SecrecyMark marks) {
    this.spark = spark;
    this.storage = storage;
    this.marks = marks;
  }

  /**
   * Extracts what raw lacks.
   *
   * @return contents in which a mark of secrecy was found now: they gave no rows and have to be
   *     purged
   */
  public List<String> execute() {
    Map<String, Arrival> firstBySha256 = new LinkedHashMap<>();
    new ArrivalLedger(storage).read().forEach(a -> firstBySha256.putIfAbsent(a.sha256(), a));
    RawStore raw = new RawStore(storage);
    raw.sweep(firstBySha256.keySet());
    List<String> missing = raw.missing(firstBySha256.keySet());
    if (missing.isEmpty()) {
      return List.of();
    }
    return extract(raw, missing.stream().map(s -> known(firstBySha256, s)).toList());
  }

  private List<String> extract(RawStore raw, List<Arrival> arrivals) {
    String batch = nextBatch(raw);
    var inRaw = new HashSet<>(raw.contents().keySet());
    var settings = new ExtractSettings(storage, marks, ReadLimits.DEFAULT, inRaw, false);
    List<FileOutcome> outcomes =
        new Extraction(spark, settings)
            .run(
                sources(arrivals),
                raw.writingRows(batch),
                "Đọc lại " + arrivals.size() + " tệp từ landing");
    refuseOtherContents(arrivals, outcomes);
    DurableStep.RAW_COMMIT.run(() -> raw.commitRead(batch, outcomes));
    return outcomes.stream()
        .filter(o -> o.status() == FileOutcome.Status.MARKED)
        .map(FileOutcome::sha256)
        .toList();
  }

  private static List<SourceFile> sources(List<Arrival> arrivals) {
    List<SourceFile> sources = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      String key = LandingStore.contentKey(arrival.sha256());
      sources.add(new SourceFile(sources.size(), key, arrival.fileName(), arrival.sizeBytes()));
    }
    return sources;
  }

  private static void refuseOtherContents(List<Arrival> arrivals, List<FileOutcome> outcomes) {
    for (FileOutcome outcome : outcomes) {
      String expected = arrivals.get(outcome.ordinal()).sha256();
      if (!expected.equals(outcome.sha256())) {
        throw new LandingException(
            LandingStore.contentKey(expected)
                + " does not hold the bytes that arrived; restore it from a backup",
            null);
      }
    }
  }

  private static String nextBatch(RawStore raw) {
    var taken =
        raw.batches().stream().filter(b -> b.startsWith(PREFIX)).collect(Collectors.toSet());
    int number = 1;
    while (taken.contains(name(number))) {
      number++;
    }
    return name(number);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%s%09d", PREFIX, number);
  }

  private static Arrival known(Map<String, Arrival> bySha256, String sha256) {
    return Objects.requireNonNull(bySha256.get(sha256));
  }
}
