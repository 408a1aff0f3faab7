package vn.camket.dashboards.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.camket.schemas.home.HomePaths;

/** The release that {@code current} names. */
final class CurrentRelease {
  private CurrentRelease() {}

  /** Its id; empty when nothing is published. */
  static Optional<String> of(Path home) {
    Path link = new HomePaths(home).current();
    try {
      return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
