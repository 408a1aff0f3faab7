package vn.camket.dashboards.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code HOME/users.yaml}: who may log in, without passwords. A missing file is an empty list.
 *
 * @param file the file
 */
public record UsersFile(Path file) {
  private static final String HEAD =
      """
      # Who may log in to the dashboards. Passwords are not kept here.
      # role: Leadership (dashboards), Planner (also Explore), Analyst (also SQL), Unit (dashboards and
      # Explore on the rows of the units in scope and of what stands below them).
      users:
      """;

  /** The file of a home. */
  public static UsersFile of(Path home) {
    return new UsersFile(home.resolve("users.yaml"));
  }

  /**
   * Reads it.
   *
   * @throws UsersFileException when something in it is wrong; names all of it
   * @throws vn.camket.schemas.yaml.DataFileException when it is no YAML
   */
  public List<User> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return UsersReading.of(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /**
   * Checks a user as reading would.
   *
   * @throws UsersFileException when something of it is wrong
   */
  public static void require(User user) {
    UsersReading.of("users:\n" + entry(user), "user " + user.username());
  }

  /** Writes the list anew; comments at the head of an existing file are kept. */
  public void write(List<User> users) {
    String entries = users.stream().map(UsersFile::entry).collect(Collectors.joining());
    String text = head() + (users.isEmpty() ? "" : entries);
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }

  private String head() {
    try {
      String text = Files.exists(file) ? Files.readString(file) : HEAD;
      String comments =
          text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
      return comments.isEmpty() ? "users:\n" : comments + "\nusers:\n";
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private static String entry(User user) {
    String scope =
        !user.scope().isEmpty()
            ? "    scope: ["
                + user.scope().stream().map(UsersFile::quoted).collect(Collectors.joining(", "))
                + "]\n"
            : "";
    return "  - username: %s\n    full_name: %s\n    role: %s\n%s"
        .formatted(quoted(user.username()), quoted(user.fullName()), user.role().title(), scope);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
