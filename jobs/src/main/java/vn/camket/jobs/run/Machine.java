package vn.camket.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the machine has to give, in bytes.
 *
 * @param freeDisk room on the disk of the home
 * @param freeMemory memory that can be had without swapping; -1 where the system does not tell
 * @param heap how much the program itself may take
 */
public record Machine(long freeDisk, long freeMemory, long heap) {
  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB");

  /** The machine as it is now. */
  public static Machine of(Path home) {
    try {
      return new Machine(
          Files.getFileStore(home).getUsableSpace(),
          freeMemoryNow(),
          Runtime.getRuntime().maxMemory());
    } catch (IOException e) {
      throw new UncheckedIOException(home + ": its disk cannot be asked", e);
    }
  }

  private static long freeMemoryNow() {
    try {
      Matcher available = AVAILABLE.matcher(Files.readString(MEMINFO));
      return available.find() ? Long.parseLong(available.group(1)) * 1024 : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
