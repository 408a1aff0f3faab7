package vn.camket.jobs.backup;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.camket.jobs.backup.BackupContents.SavedFile;
import vn.camket.jobs.home.Home;
import vn.camket.schemas.home.HomeFile;

/**
 * Writes what is irreplaceable of a home into one file: a ZIP whose first entry says what it holds,
 * with the SHA-256 of everything. For the home's one writer; the databases of running services are
 * copied while they run. The file is put in place whole, readable by its owner only: it holds
 * secrets.
 */
public final class Backup {
  /**
   * Folder of the home for backups when no other place is named: against mistakes, not against the
   * loss of the disk.
   */
  public static final String FOLDER = "backups";

  private static final int ATTEMPTS = 3;

  private final Home home;
  private final Map<String, String> environment;

  /**
   * @param environment where settings may say that a database lies outside of the home
   */
  public Backup(Home home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /**
   * Writes the backup.
   *
   * @param target the file; must not exist
   * @param now local time of Asia/Ho_Chi_Minh
   * @throws RefusedBackupException when the file exists, or lies in the home itself
   * @throws DamagedBackupException when a database does not hold still
   */
  public BackupContents write(Path target, LocalDateTime now) {
    refuse(target);
    Path copies = home.scratch().resolve("backup");
    Path fresh = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      BackupContents contents = archive(copies, fresh, now);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(target + ": cannot be written: " + e.getMessage(), e);
    } finally {
      discard(fresh);
      home.storage().delete(home.root().relativize(copies).toString());
    }
  }

  /** Once more when a sender's file came or changed in the inbox meanwhile. */
  private BackupContents archive(Path copies, Path fresh, LocalDateTime now) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Map<String, Path> sources = sources(copies);
        List<SavedFile> files = new ArrayList<>();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
          files.add(saved(source.getKey(), source.getValue()));
        }
        BackupContents contents = contents(files, now);
        archive(contents, sources, fresh);
        return contents;
      } catch (NoSuchFileException | DamagedBackupException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void refuse(Path target) {
    Path place = target.toAbsolutePath().normalize();
    if (place.startsWith(home.root()) && !place.startsWith(home.root().resolve(FOLDER))) {
      throw new RefusedBackupException(
          target + " lies in the home itself, and would be lost with it: name another place");
    }
    if (Files.exists(target)) {
      throw new RefusedBackupException(target + " exists already; name another file or a folder");
    }
  }

  /** Where the bytes of each path are read from: the home, or a copy that holds still. */
  private Map<String, Path> sources(Path copies) {
    Map<String, Path> sources = new LinkedHashMap<>();
    for (String path : Irreplaceable.files(home)) {
      Path file = home.root().resolve(path);
      if (Irreplaceable.isLive(path)) {
        Path folder = copies.resolve(path).resolveSibling("");
        for (Path copy : SteadyCopy.of(file, folder)) {
          sources.put(copies.relativize(copy).toString(), copy);
        }
      } else {
        sources.put(path, file);
      }
    }
    return sources;
  }

  private static SavedFile saved(String path, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new SavedFile(
          path,
          Files.size(file),
          FileHash.copy(in, OutputStream.nullOutputStream()),
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
          Files.getLastModifiedTime(file).toMillis());
    }
  }

  private BackupContents contents(List<SavedFile> files, LocalDateTime now) {
    HomeFile file = HomeFile.read(home.paths().homeFile());
    return new BackupContents(
        BackupContents.FORMAT,
        BackupContents.FORMAT_VERSION,
        file.schemaVersion(),
        file.name(),
        file.kind().name(),
        now.toString(),
        files,
        Irreplaceable.notIncluded(home, environment));
  }

  private static void archive(BackupContents contents, Map<String, Path> sources, Path fresh)
      throws IOException {
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(BackupContents.ENTRY));
      zip.write(json().writeValueAsBytes(contents));
      zip.closeEntry();
      Set<String> written = new HashSet<>();
      for (SavedFile file : contents.files()) {
        if (written.add(file.sha256())) {
          add(zip, file, sources.getOrDefault(file.path(), fresh));
        }
      }
    }
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void add(ZipOutputStream zip, SavedFile file, Path source) throws IOException {
    zip.putNextEntry(new ZipEntry(file.entry()));
    try (InputStream in = Files.newInputStream(source)) {
      if (!FileHash.copy(in, zip).equals(file.sha256())) {
        throw new DamagedBackupException(
            file.path() + " was changed while it was being backed up; back up again", null);
      }
    }
    zip.closeEntry();
  }

  static JsonMapper json() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  private static void discard(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // What failed before is what is told.
    }
  }
}
