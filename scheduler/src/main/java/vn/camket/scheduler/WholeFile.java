package vn.camket.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file that others see as it was or as it is, never half written; also when several write it at
 * the same moment, as two schedulers do that start on one fresh home.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file in place of what stood there.
   *
   * @param text in UTF-8
   * @throws UncheckedIOException when it cannot be written
   */
  public static void write(Path file, String text) {
    // A name of its own: whoever shares the folder may be at the same file.
    Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
