package vn.camket.jobs.home;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Another process writes to the home and did not end while we waited. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param lockFile the lock
   * @param holder who holds it
   * @param waited how long we waited
   */
  public BusyException(Path lockFile, LockHolder holder, Duration waited) {
    super(
        String.format(
            Locale.ROOT,
            "%s is being written by '%s' (process %d, since %s); waited %d s. Try again when it has"
                + " ended, or wait longer with --wait SECONDS",
            lockFile.getParent(),
            holder.command(),
            holder.pid(),
            holder.since(),
            waited.toSeconds()));
  }
}
