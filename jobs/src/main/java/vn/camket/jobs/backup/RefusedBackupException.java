package vn.camket.jobs.backup;

/** A backup that may not be written there, or may not be restored; the sentence says why. */
public final class RefusedBackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedBackupException(String message) {
    super(message);
  }
}
