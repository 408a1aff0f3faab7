package vn.camket.jobs.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.backup.BackupContents.SavedFile;
import vn.camket.jobs.home.NotEmptyException;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.schemas.home.HomeFile;

/**
 * Puts a backup back into an empty or missing folder: beside it first, checked file by file, then
 * in place by one move, so that nobody ever finds half a home.
 */
public final class Restore {
  private final Path archive;

  /**
   * @param archive the backup
   */
  public Restore(Path archive) {
    this.archive = archive;
  }

  /**
   * What it holds.
   *
   * @throws RefusedBackupException when it is none, or of a newer camket
   * @throws DamagedBackupException when it cannot be read
   */
  public BackupContents contents() {
    return reading(this::contents);
  }

  /**
   * Restores it.
   *
   * @param folder the new home, absolute
   * @throws NotEmptyException when something stands there; nothing is touched
   * @throws DamagedBackupException naming the file of the backup that is damaged; nothing is left
   */
  public BackupContents into(Path folder) {
    return reading(
        zip -> {
          BackupContents contents = contents(zip);
          NotEmptyException.unlessEmpty(folder);
          Path parent = Objects.requireNonNull(folder.getParent(), "a home has a parent");
          Path fresh = parent.resolve("." + folder.getFileName() + ".restoring");
          LocalStorage beside = new LocalStorage(parent);
          beside.delete(String.valueOf(fresh.getFileName()));
          try {
            for (SavedFile file : contents.files()) {
              restore(zip, file, fresh);
            }
            for (String secret : List.of("secrets", "superset")) {
              if (Files.isDirectory(fresh.resolve(secret))) {
                Files.setPosixFilePermissions(
                    fresh.resolve(secret), PosixFilePermissions.fromString("rwx------"));
              }
            }
            Files.deleteIfExists(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
          } finally {
            beside.delete(String.valueOf(fresh.getFileName()));
          }
          return contents;
        });
  }

  @FunctionalInterface
  private interface Reading {
    BackupContents of(ZipFile zip) throws IOException;
  }

  private BackupContents reading(Reading reading) {
    if (!Files.isRegularFile(archive)) {
      throw new RefusedBackupException(archive + ": there is no such file");
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return reading.of(zip);
    } catch (ZipException e) {
      throw new DamagedBackupException(
          archive
              + " is no backup of a home, or was cut short ("
              + e.getMessage()
              + "); take an older backup",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(archive + ": " + e.getMessage(), e);
    }
  }

  private BackupContents contents(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(BackupContents.ENTRY);
    if (entry == null) {
      throw new RefusedBackupException(
          archive + " is no backup of a home: it has no " + BackupContents.ENTRY);
    }
    BackupContents contents;
    try (InputStream in = zip.getInputStream(entry)) {
      contents = Backup.json().readValue(in, BackupContents.class);
    } catch (JsonProcessingException e) {
      throw new DamagedBackupException(
          archive + ": " + BackupContents.ENTRY + " is damaged; take an older backup", e);
    }
    requireKnown(contents);
    return contents;
  }

  private void requireKnown(BackupContents contents) {
    if (!BackupContents.FORMAT.equals(contents.format())) {
      throw new RefusedBackupException(archive + " is no backup of a home");
    }
    if (contents.formatVersion() > BackupContents.FORMAT_VERSION
        || contents.homeSchemaVersion() > HomeFile.SCHEMA_VERSION) {
      throw new RefusedBackupException(
          archive
              + " was made by a newer camket (backup "
              + contents.formatVersion()
              + ", home "
              + contents.homeSchemaVersion()
              + "; this one knows "
              + BackupContents.FORMAT_VERSION
              + " and "
              + HomeFile.SCHEMA_VERSION
              + "): restore it with that camket");
    }
  }

  private void restore(ZipFile zip, SavedFile file, Path fresh) throws IOException {
    Path target = fresh.resolve(file.path()).normalize();
    if (!target.startsWith(fresh)) {
      throw new RefusedBackupException(
          archive + " names a file outside of the home: " + file.path());
    }
    ZipEntry entry = zip.getEntry(file.entry());
    if (entry == null) {
      throw damaged(file, null);
    }
    Files.createDirectories(target.resolveSibling(""));
    Files.createFile(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      if (!FileHash.copy(in, out).equals(file.sha256())) {
        throw damaged(file, null);
      }
    } catch (ZipException e) {
      throw damaged(file, e);
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(file.mode()));
    Files.setLastModifiedTime(target, FileTime.fromMillis(file.modified()));
  }

  private DamagedBackupException damaged(SavedFile file, @Nullable Throwable cause) {
    return new DamagedBackupException(
        archive
            + ": "
            + file.path()
            + " in it is damaged; nothing was restored, take an older"
            + " backup",
        cause);
  }
}
