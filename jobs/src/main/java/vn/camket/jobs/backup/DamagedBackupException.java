package vn.camket.jobs.backup;

import org.jspecify.annotations.Nullable;

/** A backup that cannot be read in full, or a file that would not hold still to be backed up. */
public final class DamagedBackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedBackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
