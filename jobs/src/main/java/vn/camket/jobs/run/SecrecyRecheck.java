package vn.camket.jobs.run;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.landing.Arrival;
import vn.camket.pipeline.landing.ArrivalLedger;
import vn.camket.pipeline.landing.LandingStore;
import vn.camket.pipeline.landing.PurgeLog;
import vn.camket.pipeline.landing.RawRebuildJob;
import vn.camket.pipeline.landing.RawStore;
import vn.camket.pipeline.landing.Withholding;
import vn.camket.pipeline.storage.Storage;

/**
 * Looks for marks of secrecy in what was landed before a mark was known (meanings §9). Files are
 * read again, not raw rows: a mark may stand in a hidden sheet, of which raw keeps nothing. Every
 * step may be repeated after a crash: a marked content stays missing in raw until it is purged.
 */
final class SecrecyRecheck {
  private static final String REASON = "MARKED";

  private final Storage storage;
  private final SecrecyMark marks;
  private final String fingerprint;
  private final PurgeLog log;

  /**
   * @param marks the present marks
   * @param fingerprint of the words that give them
   */
  SecrecyRecheck(Storage storage, SecrecyMark marks, String fingerprint) {
    this.storage = storage;
    this.marks = marks;
    this.fingerprint = fingerprint;
    this.log = new PurgeLog(storage);
  }

  /** Contents that have arrived and were purged since. */
  static List<String> purged(Storage storage) {
    LandingStore landing = new LandingStore(storage);
    return contents(storage).stream().filter(landing::isPurged).toList();
  }

  /** Whether something landed was not looked at with the present marks. */
  boolean isDue() {
    return !log.isLookedAtWith(fingerprint) && !contents(storage).isEmpty();
  }

  /** Notes, before anything is landed, that all of it will be looked at with the present marks. */
  void begin() {
    if (contents(storage).isEmpty()) {
      log.lookedAtWith(fingerprint);
    }
  }

  /**
   * Reads what raw lacks, or everything when the marks are new, and purges what bears one.
   *
   * @param now for tombstones, Asia/Ho_Chi_Minh
   * @return contents that were purged
   */
  List<String> execute(SparkSession spark, LocalDateTime now) {
    if (isDue()) {
      storage.delete(RawStore.FOLDER);
    }
    List<String> marked = new RawRebuildJob(spark, storage, marks).execute();
    for (String sha256 : marked) {
      log.add(now, PurgeLog.What.CONTENT, sha256);
      DurableStep.CONTENT_PURGE.run(() -> Withholding.purge(storage, sha256, REASON, now));
    }
    log.lookedAtWith(fingerprint);
    return marked;
  }

  private static List<String> contents(Storage storage) {
    return new ArrivalLedger(storage).read().stream().map(Arrival::sha256).distinct().toList();
  }
}
