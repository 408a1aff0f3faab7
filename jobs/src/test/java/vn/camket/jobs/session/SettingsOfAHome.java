package vn.camket.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults, then the file, then the environment; all problems at once. */
class SettingsOfAHome {
  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = folder.resolve("config.yaml");
  }

  @Test
  void defaults() {
    assertThat(SettingsReader.read(file, Map.of()))
        .isEqualTo(new Settings("local[*]", 8, "WARN", new TreeMap<>(), 30, 10, 90));
  }

  @Test
  void fullMapping() throws IOException {
    Files.writeString(
        file,
        """
        spark.master: spark://host:7077
        spark.shuffle_partitions: 200
        spark.log_level: info
        spark.conf: {spark.executor.memory: 4g}
        lock.wait_seconds: 5
        housekeeping.keep_releases: 3
        housekeeping.keep_days: 30
        """);
    Settings fromFile =
        new Settings(
            "spark://host:7077",
            200,
            "INFO",
            new TreeMap<>(Map.of("spark.executor.memory", "4g")),
            5,
            3,
            30);
    assertThat(SettingsReader.read(file, Map.of("CAMKET_HOME", "x", "PATH", "y")))
        .isEqualTo(fromFile);
    assertThat(
            SettingsReader.read(
                file,
                Map.of(
                    "CAMKET_SPARK_MASTER", "local[1]",
                    "CAMKET_SPARK_SHUFFLE_PARTITIONS", "1",
                    "CAMKET_SPARK_LOG_LEVEL", "ERROR",
                    "CAMKET_LOCK_WAIT_SECONDS", "0")))
        .isEqualTo(new Settings("local[1]", 1, "ERROR", fromFile.sparkConf(), 0, 3, 30));
  }

  @Test
  void validation() throws IOException {
    Files.writeString(
        file,
        """
        spark.mester: local
        spark.master: ''
        spark.shuffle_partitions: many
        spark.log_level: loud
        lock.wait_seconds: -1
        """);
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class,
            () -> SettingsReader.read(file, Map.of("CAMKET_SPARK_MASTR", "x")));
    assertThat(refused.problems())
        .containsExactly(
            file
                + ": unknown key 'spark.mester'; known are [housekeeping.keep_days,"
                + " housekeeping.keep_releases, lock.wait_seconds, spark.conf, spark.log_level,"
                + " spark.master, spark.shuffle_partitions]",
            "Environment: unknown variable CAMKET_SPARK_MASTR",
            "spark.master must not be empty",
            "spark.shuffle_partitions must be a whole number from 1 to 10000, not 'many'",
            "spark.log_level must be one of [DEBUG, ERROR, INFO, OFF, WARN]",
            "lock.wait_seconds must be a whole number from 0 to 86400, not '-1'");
  }

  @Test
  void whatBelongsToSupersetIsLeftToIt() throws IOException {
    Files.writeString(file, "superset.port: 8090\nspark.log_level: ERROR\n");
    assertThat(SettingsReader.read(file, Map.of("CAMKET_SUPERSET_PORT", "8091")))
        .isEqualTo(new Settings("local[*]", 8, "ERROR", new TreeMap<>(), 30, 10, 90));
  }

  @Test
  void anEmptyFileIsNone() throws IOException {
    Files.writeString(file, "# nothing but a comment\n");
    assertThat(SettingsReader.read(file, Map.of()).sparkMaster()).isEqualTo("local[*]");
  }
}
