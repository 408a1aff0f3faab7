package vn.camket.pipeline.landing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.camket.pipeline.storage.Storage;

/**
 * What was removed because of a mark of secrecy found later (meanings §9), {@code
 * landing/purged.csv}: irreplaceable, only ever added to. And with which marks everything landed
 * was last looked at, {@code landing/marks.txt}.
 */
public final class PurgeLog {
  /** Key of the log in the home. */
  public static final String KEY = LandingStore.FOLDER + "/purged.csv";

  private static final String MARKS = LandingStore.FOLDER + "/marks.txt";

  /** What a line of the log speaks of. */
  public enum What {
    /** A content, by its sha256. */
    CONTENT,
    /** A release that held rows of one, by its identifier. */
    RELEASE
  }

  private final Storage storage;
  private final CsvTable table = new CsvTable(KEY, List.of("purged_at", "what", "name"));

  /** The log of the home that the storage holds. */
  public PurgeLog(Storage storage) {
    this.storage = storage;
  }

  /**
   * Adds a line, once: it is written before the removal that it tells of, which a crash may have
   * prevented and the next run then repeats.
   *
   * @param purgedAt when, Asia/Ho_Chi_Minh
   * @param name sha256 or identifier of the release
   */
  public void add(LocalDateTime purgedAt, What what, String name) {
    List<List<String>> lines = new ArrayList<>();
    if (storage.exists(KEY)) {
      table.fullLines(storage.read(KEY)).forEach(l -> lines.add(l.fields()));
    }
    if (lines.stream().noneMatch(l -> l.subList(1, 3).equals(List.of(what.name(), name)))) {
      lines.add(List.of(LocalTimes.text(purgedAt), what.name(), name));
      storage.write(KEY, table.bytes(lines));
    }
  }

  /** Whether everything landed was looked at with these marks. */
  public boolean isLookedAtWith(String marks) {
    return storage.exists(MARKS)
        && new String(storage.read(MARKS), StandardCharsets.UTF_8).strip().equals(marks);
  }

  /** Notes that everything landed was looked at with these marks. */
  public void lookedAtWith(String marks) {
    storage.write(MARKS, (marks + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
