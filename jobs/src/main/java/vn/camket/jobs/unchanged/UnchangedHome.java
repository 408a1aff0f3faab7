package vn.camket.jobs.unchanged;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.Terminal;

/**
 * Remembers in {@code ops/unchanged} how a run found and left its home, so that a look at names,
 * sizes and times tells that another run would find nothing new; counts such looks. Losing the file
 * costs one run that finds nothing.
 */
public final class UnchangedHome {
  private static final String STAMP = "stamp";
  private static final String CHECKS = "checks";
  private static final String LAST = "last_at";

  private final Path home;
  private final Path file;

  /**
   * @param home folder of the home
   */
  public UnchangedHome(Path home) {
    this.home = home;
    this.file = home.resolve("ops").resolve("unchanged");
  }

  /**
   * Looks whether anything changed since the run that was remembered; counts a look that finds
   * nothing.
   *
   * @param now now
   * @return whether a run is needed
   */
  public boolean hasChanged(Instant now) {
    Properties known = read();
    String stamp = known.getProperty(STAMP, "");
    if (stamp.isEmpty() || !stamp.equals(stamp(HomeStamp.inputs(home, now).hash()))) {
      return true;
    }
    write(stamp, checks(known) + 1, LocalDateTime.ofInstant(now, Terminal.ZONE).withNano(0));
    return false;
  }

  /** To be taken before a run reads anything. */
  public Before before(Instant now) {
    return new Before(HomeStamp.inputs(home, now));
  }

  /** What a run is about to read. */
  public final class Before {
    private final HomeStamp.Inputs inputs;

    private Before(HomeStamp.Inputs inputs) {
      this.inputs = inputs;
    }

    /** The run has taken all of it: as long as nothing changes, there is nothing new. */
    public void isTaken() {
      if (inputs.settled()) {
        Properties known = read();
        write(stamp(inputs.hash()), checks(known), last(known));
      }
    }
  }

  /** How many looks found nothing new, and when the last one did. */
  public Looks looks() {
    Properties known = read();
    return new Looks(checks(known), last(known));
  }

  /**
   * Looks that found nothing new, for which no run began.
   *
   * @param count how many
   * @param lastAt when the last one was, Asia/Ho_Chi_Minh; null when none was
   */
  public record Looks(long count, @Nullable LocalDateTime lastAt) {}

  private String stamp(String inputs) {
    return inputs + " " + HomeStamp.outputs(home);
  }

  private static long checks(Properties known) {
    return Long.parseLong(known.getProperty(CHECKS, "0"));
  }

  private static @Nullable LocalDateTime last(Properties known) {
    String last = known.getProperty(LAST, "");
    return last.isEmpty() ? null : LocalDateTime.parse(last);
  }

  private Properties read() {
    var known = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        known.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
      }
    }
    return known;
  }

  private void write(String stamp, long checks, @Nullable LocalDateTime last) {
    // Outside the lock of the home: a look by hand may fall on one of the schedule.
    Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    String text =
        STAMP
            + "="
            + stamp
            + "\n"
            + CHECKS
            + "="
            + checks
            + "\n"
            + LAST
            + "="
            + (last == null ? "" : last)
            + "\n";
    try {
      Files.createDirectories(home.resolve("ops"));
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
