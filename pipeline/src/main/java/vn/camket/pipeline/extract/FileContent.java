package vn.camket.pipeline.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file: in memory, or on disk when they are many. Not changed while in use. */
public interface FileContent {
  /** Size in bytes. */
  long size() throws IOException;

  /** A new stream from the first byte. */
  InputStream open() throws IOException;

  /** At most {@code count} first bytes. */
  default byte[] head(int count) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(count);
    }
  }

  /** Bytes in memory; the array is not copied. */
  static FileContent of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /** A file on disk, read as a stream. */
  static FileContent of(Path file) {
    return new OnDisk(file);
  }

  /** See {@link #of(byte[])}. */
  final class InMemory implements FileContent {
    private final byte[] bytes;

    private InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** See {@link #of(Path)}. */
  final class OnDisk implements FileContent {
    private final Path file;

    private OnDisk(Path file) {
      this.file = file;
    }

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
