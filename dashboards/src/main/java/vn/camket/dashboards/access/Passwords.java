package vn.camket.dashboards.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * First passwords of users, each in a file that only its owner may read, for the operator to hand
 * over. Superset keeps only hashes.
 *
 * @param folder {@code HOME/secrets/users}
 */
public record Passwords(Path folder) {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 20;

  /** Those of a home. */
  public static Passwords of(Path home) {
    return new Passwords(home.resolve("secrets").resolve("users"));
  }

  /** The file of a user's first password. */
  public Path file(String username) {
    return folder.resolve(username + ".txt");
  }

  /** The first password, made when there is none. */
  String readOrMake(String username) {
    try {
      return Files.exists(file(username))
          ? Files.readString(file(username)).strip()
          : make(username);
    } catch (IOException e) {
      throw new UncheckedIOException(file(username) + ": cannot be read", e);
    }
  }

  /** Makes a new password in the place of an old one. */
  String make(String username) {
    String password = random();
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      remove(username);
      Files.createFile(
          file(username),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file(username), password + "\n", StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(file(username) + ": cannot be written", e);
    }
    return password;
  }

  /** Forgets the first password. */
  void remove(String username) {
    try {
      Files.deleteIfExists(file(username));
    } catch (IOException e) {
      throw new UncheckedIOException(file(username) + ": cannot be deleted", e);
    }
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
