package vn.camket.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.jobs.session.SettingsReader;

/**
 * One Spark session for all runs of a test class, made as commands make it. It ends with the class:
 * Spark knows one session per process, and other tests make their own.
 */
final class SparkOfTheSuite implements BeforeAllCallback, AfterAllCallback, WarehouseRun.Sessions {
  private static final Map<String, String> SETTINGS =
      Map.of("CAMKET_SPARK_MASTER", "local[2]", "CAMKET_SPARK_SHUFFLE_PARTITIONS", "2");

  private @Nullable SparkSession spark;
  private int opened;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path folder = Files.createTempDirectory("camket-spark");
    folder.toFile().deleteOnExit();
    spark =
        new SessionFactory(
                SettingsReader.read(folder.resolve("config.yaml"), SETTINGS), new Home(folder))
            .open();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Objects.requireNonNull(spark).stop();
  }

  @Override
  public SparkSession open() {
    opened++;
    return Objects.requireNonNull(spark);
  }

  /** How many runs have asked for a session. */
  int opened() {
    return opened;
  }

  @Override
  public void done(SparkSession session) {
    // The next run of the class takes it again.
  }
}
