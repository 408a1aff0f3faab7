package vn.camket.jobs.units;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A file that the importer reads, plain or compressed by gzip (told by its content).
 *
 * @param name how messages name it
 * @param opening opens it
 */
public record SourceFile(String name, Opening opening) {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** Opens a file. */
  @FunctionalInterface
  public interface Opening {
    /** The bytes as they lie there. */
    InputStream open() throws IOException;
  }

  /** A file of the machine. */
  public static SourceFile at(Path path) {
    return new SourceFile(path.toString(), () -> Files.newInputStream(path));
  }

  /** The shipped lists: the whole country at 15 releases, 2021-11-01 to 2026-04-30. */
  public static SourceFile shippedSnapshots() {
    return shipped("unit_snapshots.csv.gz");
  }

  /** The shipped mapping of the communes of June 2025 onto those of 2025-07-01. */
  public static SourceFile shippedMapping() {
    return shipped("unit_mapping_2025.csv.gz");
  }

  static SourceFile shipped(String resource) {
    return new SourceFile(
        resource,
        () -> Objects.requireNonNull(SourceFile.class.getResourceAsStream(resource), resource));
  }

  /** The content, no longer compressed. */
  InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(opening.open());
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip ? new GZIPInputStream(in) : in;
  }
}
