package vn.camket.jobs.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.publish.ReleaseStore;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.home.HomePaths;

/**
 * One province's home on disk.
 *
 * @param root its folder, absolute
 */
public record Home(Path root) {

  /** Environment variable that names the home. */
  public static final String VARIABLE = "CAMKET_HOME";

  /**
   * The home that a command means: the option, else {@code $CAMKET_HOME}, else the sample.
   *
   * @param option value of {@code --home}; null when not given
   * @param environment environment variables
   * @param folder folder against which a relative path is read
   * @param sample where the sample province lies
   */
  public static Home of(
      @Nullable Path option, Map<String, String> environment, Path folder, Path sample) {
    String variable = environment.get(VARIABLE);
    if (option != null) {
      return at(folder.resolve(option));
    }
    return variable != null && !variable.isBlank() ? at(folder.resolve(variable)) : at(sample);
  }

  private static Home at(Path root) {
    return new Home(root.toAbsolutePath().normalize());
  }

  /**
   * This home, when it exists.
   *
   * @throws NoHomeException when there is no {@code home.yaml}
   */
  public Home existing() {
    if (!Files.isRegularFile(paths().homeFile())) {
      throw new NoHomeException(
          root
              + " is not a home (no home.yaml): make one with 'camket init', or the sample"
              + " province with 'camket sample', or name another with --home");
    }
    return this;
  }

  /** Where everything lies in it. */
  public HomePaths paths() {
    return new HomePaths(root);
  }

  /** Its files behind the storage interface. */
  public Storage storage() {
    return new LocalStorage(root);
  }

  /** Its releases. */
  public ReleaseStore releases() {
    return new ReleaseStore(storage());
  }

  /** Settings of this home; may be absent. */
  public Path settings() {
    return root.resolve("config.yaml");
  }

  /** Scratch folder of a running process; may be deleted when nothing runs. */
  public Path scratch() {
    return root.resolve("tmp");
  }

  /** The ledger of runs, which only grows. */
  public Path runLedger() {
    return root.resolve("ops").resolve("runs.jsonl");
  }

  /**
   * The mart of a release.
   *
   * @param releaseId a release; null for the current one
   * @throws NoHomeException when there is no such release
   */
  public Path mart(@Nullable String releaseId) {
    existing();
    Path folder = releaseId == null ? realPath(paths().current()) : paths().release(releaseId);
    Path mart = folder.resolve("mart.duckdb");
    if (!Files.isRegularFile(mart)) {
      throw new NoHomeException(
          releaseId == null
              ? root + " has no release yet: publish one with 'camket run'"
              : root + " has no release " + releaseId + ": see 'camket release list'");
    }
    return mart;
  }

  private static Path realPath(Path pointer) {
    try {
      return pointer.toRealPath();
    } catch (IOException e) {
      return pointer;
    }
  }
}
