package vn.camket.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.home.Home;

/** The session that commands get. */
class ASparkSession {
  @TempDir Path folder = Path.of("");

  @Test
  void worksInTheHomeAndInVietnameseTime() throws IOException {
    Settings settings =
        SettingsReader.read(
            folder.resolve("config.yaml"), Map.of("CAMKET_SPARK_MASTER", "local[1]"));
    try (SparkSession spark = new SessionFactory(settings, new Home(folder)).open()) {
      assertThat(spark.sql("SELECT current_timezone()").first().getString(0))
          .isEqualTo("Asia/Ho_Chi_Minh");
      assertThat(spark.range(0, 1000).selectExpr("sum(id)").first().getLong(0)).isEqualTo(499_500);
      assertThat(Path.of(URI.create(spark.conf().get("spark.sql.warehouse.dir"))))
          .startsWithRaw(folder);
    }
    assertThat(Path.of("spark-warehouse")).doesNotExist();
    assertThat(folder.resolve("logs")).isDirectory();
  }

  /** As Scala does when a stopping pool refuses a task; the terminal is for people. */
  @Test
  void keepsTheStacksOfLibrariesFromTheTerminal() throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    try (SparkSession spark =
        new SessionFactory(
                SettingsReader.read(folder.resolve("config.yaml"), Map.of()), new Home(folder))
            .open()) {
      new IllegalStateException("refused by " + spark.version()).printStackTrace();
      assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
    } finally {
      System.setErr(before);
    }
  }
}
