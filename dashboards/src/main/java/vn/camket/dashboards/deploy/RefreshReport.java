package vn.camket.dashboards.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Whether the readers of a home have its release: {@code HOME/ops/refresh.json}.
 *
 * @param releaseId what {@code current} names; empty when nothing is published
 * @param refreshedAt local time of Asia/Ho_Chi_Minh, ISO
 * @param isOk whether they have it
 * @param chartsWarmed how many charts were drawn beforehand
 * @param changes what was changed of roles, rows and users
 * @param problems what went wrong
 */
public record RefreshReport(
    String releaseId,
    String refreshedAt,
    boolean isOk,
    int chartsWarmed,
    List<String> changes,
    List<String> problems) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Copies the lists. */
  public RefreshReport {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /** The file of a home. */
  public static Path file(Path home) {
    return home.resolve("ops").resolve("refresh.json");
  }

  /** Whether the last refresh of a home brought its current release before its readers. */
  public static boolean isDone(Path home) {
    try {
      RefreshReport last = JSON.readValue(file(home).toFile(), RefreshReport.class);
      return last.isOk() && CurrentRelease.of(home).equals(Optional.of(last.releaseId()));
    } catch (IOException e) {
      return false; // none yet, or of another version: it is made anew
    }
  }

  /** Writes it in the place of the one before. */
  public void write(Path home) {
    Path file = file(home);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling("refresh.json.new");
      Files.writeString(fresh, JSON.writeValueAsString(this));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }
}
