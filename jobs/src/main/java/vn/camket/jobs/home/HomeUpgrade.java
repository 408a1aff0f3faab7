package vn.camket.jobs.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.home.HomeKeys;

/**
 * Brings the durable formats of a home to the version that this program writes, one version after
 * the other, by the home's one writer. What a step changes is copied to {@code upgrades/<version>/}
 * first; {@code home.yaml} is written last, so that a step that was killed is done again. Commands
 * that only read leave an older home as it is; a newer one is refused by {@link HomeFile#read}.
 */
public final class HomeUpgrade {
  /** Folder of what was there before each upgrade. */
  static final String KEPT = "upgrades";

  /**
   * From one version to the next.
   *
   * @param from the version that it starts from
   * @param sentence what it means
   * @param changes files that it changes, beside home.yaml
   * @param work does it; may be done again after a crash
   */
  record Step(int from, String sentence, List<String> changes, Consumer<Storage> work) {}

  /** In order; the last one leads to {@link HomeFile#SCHEMA_VERSION}. */
  private static final List<Step> STEPS =
      List.of(new Step(1, "1 to 2, periods may be frozen", List.of(), storage -> {}));

  private final Home home;
  private final Storage storage;
  private final List<Step> steps;

  /** The upgrade of a home; there need not be one. */
  public HomeUpgrade(Home home) {
    this(home, STEPS);
  }

  HomeUpgrade(Home home, List<Step> steps) {
    this.home = home;
    this.storage = home.storage();
    this.steps = steps;
  }

  /**
   * Upgrades where that is needed.
   *
   * @return what was done, in words; empty for a home that is up to date, or is none yet
   * @throws vn.camket.schemas.yaml.DataFileException when home.yaml cannot be used, as one of a
   *     newer camket
   */
  public List<String> execute() {
    List<String> done = new ArrayList<>();
    if (!Files.isRegularFile(home.paths().homeFile())) {
      return done;
    }
    for (Step step : steps) {
      HomeFile file = HomeFile.read(home.paths().homeFile());
      if (file.schemaVersion() == step.from()) {
        keep(step);
        step.work().accept(storage);
        storage.write(
            HomeKeys.HOME_FILE,
            file.inVersion(step.from() + 1).toYaml().getBytes(StandardCharsets.UTF_8));
        done.add(step.sentence());
      }
    }
    return done;
  }

  /** Once: after a crash the files may be changed already. */
  private void keep(Step step) {
    List<String> keys = new ArrayList<>(step.changes());
    keys.add(HomeKeys.HOME_FILE);
    for (String key : keys) {
      String kept = KEPT + "/" + step.from() + "/" + key;
      if (storage.exists(key) && !storage.exists(kept)) {
        storage.write(kept, storage.read(key));
      }
    }
  }
}
