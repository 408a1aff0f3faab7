package vn.camket.jobs.home;

import java.nio.file.Path;

/** A new home was asked for where something stands already. */
public final class NotEmptyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param folder the folder that is not empty
   */
  public NotEmptyException(Path folder) {
    super(folder + " is not empty: name a new folder for the home");
  }
}
