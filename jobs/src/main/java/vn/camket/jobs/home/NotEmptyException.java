package vn.camket.jobs.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A new home was asked for where something stands already. */
public final class NotEmptyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param folder the folder that is not empty
   */
  public NotEmptyException(Path folder) {
    super(folder + " is not empty: name a new folder for the home");
  }

  /**
   * Refuses a folder in which something stands; one that is missing or empty is none.
   *
   * @throws NotEmptyException when it holds anything, or is a file
   */
  public static void unlessEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NotEmptyException(folder);
    }
    try (Stream<Path> children = Files.list(folder)) {
      if (children.findAny().isPresent()) {
        throw new NotEmptyException(folder);
      }
    }
  }
}
