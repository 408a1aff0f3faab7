package vn.camket.pipeline.storage;

import java.io.IOException;
import java.util.Locale;

/** The disk is full: nothing was published; make room and run again. */
public final class StorageFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which file could not be written
   * @param cause what the file system said
   */
  public StorageFullException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether the file system refused for want of space. */
  public static boolean isSaidBy(IOException e) {
    String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return said.contains("no space left") || said.contains("disk quota");
  }
}
