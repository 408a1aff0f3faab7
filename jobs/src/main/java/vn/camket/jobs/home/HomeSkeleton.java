package vn.camket.jobs.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import vn.camket.schemas.home.HomeFile;
import vn.camket.schemas.home.HomeKeys;
import vn.camket.schemas.yaml.DataFile;

/** The folders and files with which the home of a real province begins. */
public final class HomeSkeleton {
  private static final List<String> FOLDERS =
      List.of("inbox", "registry", "layouts", "vocabulary", "landing", "raw", "releases", "logs");

  /** Files that are shipped, but for home.yaml, which is written last and makes it a home. */
  private static final List<String> FILES =
      List.of(
          "README.md",
          "config.yaml",
          "inbox/_received.csv",
          "registry/README.md",
          "registry/units.csv",
          "registry/parents.csv",
          "registry/names.csv",
          "registry/events.csv",
          "registry/senders.csv",
          "registry/schemes.yaml",
          "registry/obligations.yaml");

  private final Path folder;
  private final String name;
  private final String provinceUnitId;

  /**
   * @param folder the new home, absolute
   * @param name name of the province
   */
  public HomeSkeleton(Path folder, String name) {
    this.folder = folder;
    this.name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    this.provinceUnitId = "u-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /**
   * Makes it.
   *
   * @throws NotEmptyException when something stands there already; nothing is touched
   * @throws UncheckedIOException when it cannot be written
   */
  public void make() {
    try {
      NotEmptyException.unlessEmpty(folder);
      for (String child : FOLDERS) {
        Files.createDirectories(folder.resolve(child));
      }
      for (String file : FILES) {
        write(file, shipped(file));
      }
      write(HomeKeys.HOME_FILE, HomeFile.real(name, provinceUnitId).toYaml());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be made: " + e.getMessage(), e);
    }
  }

  private String shipped(String file) {
    return DataFile.shippedText(HomeSkeleton.class, "skeleton/" + file)
        .replace("${province}", provinceUnitId);
  }

  private void write(String file, String text) throws IOException {
    Path target = folder.resolve(file);
    Path fresh = target.resolveSibling("." + target.getFileName() + ".tmp");
    Files.writeString(fresh, text);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
