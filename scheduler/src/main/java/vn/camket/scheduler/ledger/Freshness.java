package vn.camket.scheduler.ledger;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a run of a home last published or found nothing new, by hand or by the clock: from its
 * ledger of runs, and from {@code ops/unchanged}, where looks are counted for which no run began.
 */
public final class Freshness {
  private static final Set<String> GOOD = Set.of("SUCCESS", "NOTHING_NEW");

  private final Path home;
  private final Path runs;
  private String seen = "";
  private @Nullable LocalDateTime lastRun;

  /**
   * @param home folder of the home
   */
  public Freshness(Path home) {
    this.home = home;
    this.runs = home.resolve("ops").resolve("runs.jsonl");
  }

  /** Local time of Asia/Ho_Chi_Minh; null when no run ever was good. */
  public synchronized @Nullable LocalDateTime lastGoodRun() {
    String now = runs.toFile().length() + " " + runs.toFile().lastModified();
    if (!now.equals(seen)) {
      lastRun = ofLedger();
      seen = now;
    }
    return Stream.of(lastRun, lastLook())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(LocalDateTime::compareTo)
        .orElse(null);
  }

  private @Nullable LocalDateTime ofLedger() {
    return new HomeRuns(home)
        .all().stream()
            .filter(run -> run.command().equals("run") && GOOD.contains(run.outcome()))
            .map(HandRun::endedAt)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .max(LocalDateTime::compareTo)
            .orElse(null);
  }

  private @Nullable LocalDateTime lastLook() {
    Path file = home.resolve("ops").resolve("unchanged");
    if (!Files.exists(file)) {
      return null;
    }
    var known = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      known.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
    String last = known.getProperty("last_at", "");
    return last.isEmpty() ? null : LocalDateTime.parse(last);
  }
}
