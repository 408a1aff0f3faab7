package vn.camket.jobs.intake;

import java.nio.file.Path;

/** Nothing has ever arrived in a home, and nothing lies in its inbox. */
public final class EmptyInboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param inbox the inbox
   */
  public EmptyInboxException(Path inbox) {
    super(inbox + " holds no file and nothing has arrived before: put the files of units there");
  }
}
