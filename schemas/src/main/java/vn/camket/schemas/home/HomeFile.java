package vn.camket.schemas.home;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/**
 * What a home is: its {@code home.yaml}.
 *
 * @param kind sample or real
 * @param schemaVersion version of the home's durable formats, at most {@link #SCHEMA_VERSION}
 * @param name name for readers
 * @param provinceUnitId the province's committee, root of the Party tree
 * @param sampleEnd business date of a sample, beyond which nothing falls due; null in a real home
 * @param seed what a sample is drawn from; null in a real home
 */
public record HomeFile(
    HomeKind kind,
    int schemaVersion,
    String name,
    String provinceUnitId,
    @Nullable LocalDate sampleEnd,
    @Nullable Long seed)
    implements Serializable {

  /**
   * The version of the durable formats that this program writes; it reads older ones too. Version 2
   * has frozen periods, which a program that knows version 1 only would publish as if they were not
   * frozen.
   */
  public static final int SCHEMA_VERSION = 2;

  /** The file of a sample home. */
  public static HomeFile sample(String name, String provinceUnitId, LocalDate end, long seed) {
    return new HomeFile(HomeKind.SAMPLE, SCHEMA_VERSION, name, provinceUnitId, end, seed);
  }

  /** The file of a real home. */
  public static HomeFile real(String name, String provinceUnitId) {
    return new HomeFile(HomeKind.REAL, SCHEMA_VERSION, name, provinceUnitId, null, null);
  }

  /**
   * Reads the file.
   *
   * @param file {@link HomePaths#homeFile()}
   * @throws DataFileException when it is missing, or naming everything that is wrong with it
   */
  public static HomeFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      Path home = file.toAbsolutePath().normalize().getParent();
      throw new DataFileException(
          home
              + " is no home yet: it has no "
              + file.getFileName()
              + "; make one: ./camket init "
              + home,
          null);
    }
    return new HomeFileReading(file.toString())
        .value(DataFile.read(file, HomeFileReading.Text.class));
  }

  /** The same home in another version. */
  public HomeFile inVersion(int version) {
    return new HomeFile(kind, version, name, provinceUnitId, sampleEnd, seed);
  }

  /** Whether the home is a sample, which every board must say. */
  public boolean isSample() {
    return kind == HomeKind.SAMPLE;
  }

  /** The text of the file, as {@link #read} reads it. */
  public String toYaml() {
    var yaml = new StringBuilder();
    yaml.append("schema_version: ").append(schemaVersion).append('\n');
    yaml.append("kind: ").append(kind).append('\n');
    yaml.append("name: ").append(quoted(name)).append('\n');
    yaml.append("province_unit_id: ").append(quoted(provinceUnitId)).append('\n');
    if (sampleEnd != null) {
      yaml.append("sample_end: ").append(sampleEnd).append('\n');
    }
    if (seed != null) {
      yaml.append("seed: ").append(seed).append('\n');
    }
    return yaml.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
