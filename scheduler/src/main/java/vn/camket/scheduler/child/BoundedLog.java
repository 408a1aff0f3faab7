package vn.camket.scheduler.child;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The output of a process, of bounded size: when half of it is written, the file becomes {@code
 * NAME.1}, over an older one. So the last half at least is always there.
 */
final class BoundedLog implements AutoCloseable {
  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";

  private final Path file;
  private final long half;
  private OutputStream out;
  private long inFile;
  private final AtomicLong total = new AtomicLong();
  private volatile boolean sawOutOfMemory;
  private volatile String lastLine = "";
  private String carried = "";

  BoundedLog(Path file, long bytes) throws IOException {
    this.file = file;
    this.half = Math.max(1, bytes / 2);
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.out = Files.newOutputStream(file);
  }

  /**
   * Takes output; a full disk cuts the log, never the job, so what cannot be written is counted.
   */
  void write(byte[] bytes, int count) {
    total.addAndGet(count);
    look(new String(bytes, 0, count, StandardCharsets.UTF_8));
    try {
      store(bytes, count);
    } catch (IOException e) {
      inFile = half; // tries a fresh file with the next output
    }
  }

  private void store(byte[] bytes, int count) throws IOException {
    if (inFile >= half) {
      out.close();
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      out = Files.newOutputStream(file);
      inFile = 0;
    }
    out.write(bytes, 0, count);
    inFile += count;
  }

  private void look(String text) {
    String seen = carried + text;
    sawOutOfMemory = sawOutOfMemory || seen.contains(OUT_OF_MEMORY);
    seen.lines().filter(line -> !line.isBlank()).reduce((a, b) -> b).ifPresent(this::lastLine);
    int from = Math.max(seen.lastIndexOf('\n') + 1, seen.length() - 400);
    carried = seen.substring(from);
  }

  private void lastLine(String line) {
    lastLine = line.strip().substring(0, Math.min(300, line.strip().length()));
  }

  /** Bytes that were written, kept or not. */
  long total() {
    return total.get();
  }

  boolean sawOutOfMemory() {
    return sawOutOfMemory;
  }

  /** The last line with words. */
  String lastLine() {
    return lastLine;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
