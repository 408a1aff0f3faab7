package vn.camket.pipeline.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.FileContent;
import vn.camket.pipeline.extract.FileReading;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.pipeline.extract.SheetReader;
import vn.camket.pipeline.extract.UnreadableFileException;
import vn.camket.pipeline.landing.FileOutcome.Status;
import vn.camket.pipeline.storage.StorageFullException;

/**
 * Takes files one after the other: reads the bytes once, hashes them, looks for marks of secrecy,
 * lands what may be landed and gives its rows. Files of one size have to go to one intake: that is
 * how equal contents of a batch are read once only.
 */
final class FileIntake {
  /** A file that was taken, and its rows. */
  record Taken(FileOutcome outcome, Iterator<RawRow> rows) {}

  private final ExtractSettings settings;
  private final LandingStore landing;
  private final SheetReader reader;
  private final Map<String, Status> taken = new HashMap<>();

  FileIntake(ExtractSettings settings) {
    this.settings = settings;
    this.landing = new LandingStore(settings.storage());
    this.reader = SheetReader.byContent(settings.limits());
  }

  Taken take(SourceFile file) {
    boolean large = file.sizeBytes() > settings.limits().memoryBytes();
    return large ? takeLarge(file) : takeSmall(file);
  }

  private Taken takeSmall(SourceFile file) {
    byte[] bytes;
    try {
      bytes = settings.storage().read(file.key());
    } catch (UncheckedIOException e) {
      return goneOrFailed(file, e);
    }
    return take(file, FileContent.of(bytes), sha -> landing.land(sha, bytes));
  }

  /** A large file is copied beside landing first: it may change while it is read. */
  private Taken takeLarge(SourceFile file) {
    if (!settings.fromInbox()) {
      return take(file, FileContent.of(settings.storage().local(file.key())), sha -> {});
    }
    String incoming = LandingStore.incomingKey(String.valueOf(file.ordinal()));
    Path copy = settings.storage().local(incoming);
    try {
      Files.createDirectories(copy.resolveSibling(""));
      Files.copy(settings.storage().local(file.key()), copy);
    } catch (IOException e) {
      settings.storage().delete(incoming);
      if (StorageFullException.isSaidBy(e)) {
        throw new StorageFullException("No space left to write " + incoming, e);
      }
      return goneOrFailed(file, new UncheckedIOException(file.key() + ": " + e.getMessage(), e));
    }
    Taken result = take(file, FileContent.of(copy), sha -> landing.landIncoming(sha, incoming));
    if (result.outcome().status() != Status.READ) {
      settings.storage().delete(incoming);
    }
    return result;
  }

  /** How a content is put into landing. */
  private interface Landing {
    void land(String sha256);
  }

  private Taken take(SourceFile file, FileContent content, Landing how) {
    try {
      String sha256 = Sha256.of(content);
      Status known = known(sha256);
      if (known != null) {
        return without(file, content, sha256, known, how);
      }
      return inspected(file, content, sha256, how);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.key() + ": " + e.getMessage(), e);
    }
  }

  /** What is known of a content before it is looked at; null when nothing is. */
  private @Nullable Status known(String sha256) {
    if (landing.isPurged(sha256)) {
      return Status.PURGED_BEFORE;
    }
    Status before = taken.get(sha256);
    if (before != null) {
      return before == Status.READ ? Status.KNOWN : before;
    }
    return settings.inRaw().contains(sha256) ? Status.KNOWN : null;
  }

  private Taken without(
      SourceFile file, FileContent content, String sha256, Status status, Landing how)
      throws IOException {
    if (status == Status.KNOWN) {
      how.land(sha256);
    }
    return outcome(file, status, sha256, content.size(), null, Collections.emptyIterator());
  }

  private Taken inspected(SourceFile file, FileContent content, String sha256, Landing how)
      throws IOException {
    long size = content.size();
    Inspection inspection = Inspection.of(reader, settings.marks(), content, file.fileName());
    if (inspection.marked()) {
      return outcome(file, Status.MARKED, sha256, size, null, Collections.emptyIterator());
    }
    how.land(sha256);
    Iterator<RawRow> rows = rows(inspection, file, content, sha256);
    return outcome(file, Status.READ, sha256, size, inspection.reading(), rows);
  }

  private Iterator<RawRow> rows(
      Inspection inspection, SourceFile file, FileContent content, String sha256) {
    List<RawRow> held = inspection.rows();
    if (held != null) {
      return held.iterator();
    }
    try {
      FileContent again =
          content instanceof FileContent.OnDisk
              ? FileContent.of(settings.storage().local(LandingStore.contentKey(sha256)))
              : content;
      return new RowsAgain(reader.open(again, file.fileName()));
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("A content that was readable became unreadable", e);
    }
  }

  private Taken outcome(
      SourceFile file,
      Status status,
      String sha256,
      long size,
      @Nullable FileReading reading,
      Iterator<RawRow> rows) {
    taken.putIfAbsent(sha256, status);
    return new Taken(new FileOutcome(file.ordinal(), status, sha256, size, reading), rows);
  }

  /** In the inbox a file may vanish or be locked, that is nobody's error; in landing it is. */
  private Taken goneOrFailed(SourceFile file, UncheckedIOException e) {
    if (!settings.fromInbox()) {
      throw e;
    }
    return new Taken(FileOutcome.gone(file), Collections.emptyIterator());
  }
}
