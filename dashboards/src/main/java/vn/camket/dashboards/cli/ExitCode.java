package vn.camket.dashboards.cli;

import java.io.UncheckedIOException;
import vn.camket.dashboards.access.UsersFileException;
import vn.camket.dashboards.assets.AssetException;
import vn.camket.dashboards.superset.SupersetException;
import vn.camket.schemas.yaml.DataFileException;

/** How a command ended; the numbers are those of every command of camket. */
public enum ExitCode {
  /** Done, or nothing was to be done. */
  OK(0),
  /** A defect of the program. */
  BUG(1),
  /** Wrong arguments. */
  USAGE(2),
  /** What should be served differs from what is, or a refresh failed. */
  DATA(3),
  /** No home, or a file of it or of the assets cannot be used. */
  NO_HOME(5),
  /** Superset or a file failed. */
  ENVIRONMENT(8);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }

  /** What an exception means. */
  static ExitCode of(Throwable thrown) {
    if (thrown instanceof NoHomeException
        || thrown instanceof AssetException
        || thrown instanceof UsersFileException
        || thrown instanceof DataFileException) {
      return NO_HOME;
    }
    if (thrown instanceof SupersetException || thrown instanceof UncheckedIOException) {
      return ENVIRONMENT;
    }
    return BUG;
  }
}
