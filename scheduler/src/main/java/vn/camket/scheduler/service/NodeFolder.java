package vn.camket.scheduler.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a running service leaves for the commands of its machine: {@code schedule/NODE/} of the home
 * with its lock, its token (0600) and its address.
 *
 * @param folder the folder
 * @param name name of the scheduler: that of the machine, unless it was given another
 */
public record NodeFolder(Path folder, String name) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The folder of this machine. */
  public static NodeFolder of(Path home) {
    return of(home, thisMachine());
  }

  /**
   * The folder of a scheduler that has a name of its own.
   *
   * @param name small letters, digits, dots and hyphens
   */
  public static NodeFolder of(Path home, String name) {
    return new NodeFolder(home.resolve("schedule").resolve(name), name);
  }

  /** The home. */
  public Path home() {
    return folder.resolve("..").resolve("..").normalize();
  }

  private static String thisMachine() {
    try {
      return InetAddress.getLocalHost()
          .getHostName()
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^a-z0-9.-]", "-");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /**
   * Takes the lock, which ends with the process.
   *
   * @return the lock; null when a service runs here already
   */
  @Nullable FileLock lock() {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be locked: " + e.getMessage(), e);
    }
  }

  /** Makes a token for this run of the service; only its user may read it. */
  String newToken() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    write("token", token);
    return token;
  }

  /** Tells where the service answers. */
  void running(long pid, int port) {
    write("service.json", JSON.createObjectNode().put("pid", pid).put("port", port).toString());
  }

  /** The service is gone. */
  void stopped() {
    try {
      Files.deleteIfExists(folder.resolve("service.json"));
      Files.deleteIfExists(folder.resolve("token"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  /** Where a service answers, as it said; null when none said so. It may have died since. */
  public @Nullable Address address() {
    try {
      JsonNode said = JSON.readTree(Files.readString(folder.resolve("service.json")));
      String token = Files.readString(folder.resolve("token"));
      return new Address(said.path("pid").asLong(), said.path("port").asInt(), token);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Where a service answers.
   *
   * @param pid its process
   * @param port port of 127.0.0.1
   * @param token what a command must show
   */
  public record Address(long pid, int port, String token) {}

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    Path fresh = folder.resolve("." + name + ".tmp");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
