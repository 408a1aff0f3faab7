package vn.camket.jobs.sample;

import java.nio.file.Path;

/** The folder holds something that is no sample; nothing was written. */
public final class NotASampleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotASampleException(Path home) {
    super(
        home
            + " is not empty and its home.yaml does not say 'kind: SAMPLE': a sample is written only"
            + " to a new or empty folder or over an older sample. Choose another folder.");
  }
}
