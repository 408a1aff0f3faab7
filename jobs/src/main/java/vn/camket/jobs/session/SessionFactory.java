package vn.camket.jobs.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.io.IoBuilder;
import org.apache.spark.sql.SparkSession;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;

/** The one place that builds a Spark session. Everything below it takes the session or rows. */
public final class SessionFactory {
  private final Settings settings;
  private final Home home;

  /**
   * @param settings how Spark is to run
   * @param home whose folders it may use
   */
  public SessionFactory(Settings settings, Home home) {
    this.settings = settings;
    this.home = home;
  }

  /**
   * Builds the session; the caller closes it. From then on what libraries print to {@code
   * System.err} stands in the log.
   *
   * @throws UncheckedIOException when the home's folders cannot be made
   */
  public SparkSession open() {
    made(home.paths().logs());
    // Read by log4j2.properties when the first logger wakes, which is below.
    System.setProperty("camket.log", home.paths().logs().resolve("spark.log").toString());
    // Libraries print stacks there, as Scala does for a task that a stopping pool refuses. People
    // read the terminal, which has its own way out.
    System.setErr(IoBuilder.forLogger("stderr").setLevel(Level.WARN).buildPrintStream());
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("camket")
            .master(settings.sparkMaster())
            .config("spark.ui.enabled", false)
            .config("spark.ui.showConsoleProgress", false)
            .config("spark.sql.session.timeZone", Terminal.ZONE.getId())
            .config("spark.sql.shuffle.partitions", settings.shufflePartitions())
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.adaptive.enabled", true)
            // Folding costs much per byte: small shuffles too are worth all cores.
            .config("spark.sql.adaptive.coalescePartitions.parallelismFirst", true)
            .config("spark.sql.adaptive.coalescePartitions.minPartitionSize", "64k")
            .config("spark.sql.adaptive.advisoryPartitionSizeInBytes", "4m")
            // A row of the cached facts is all of one signatory: large, so few to a batch.
            .config("spark.sql.inMemoryColumnarStorage.batchSize", 64)
            .config(
                "spark.sql.warehouse.dir", home.scratch().resolve("warehouse").toUri().toString())
            .config("spark.local.dir", made(home.scratch().resolve("spark")).toString())
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.legacy.parquet.datetimeRebaseModeInWrite", "CORRECTED")
            .config("spark.log.level", settings.logLevel());
    settings.sparkConf().forEach(builder::config);
    return builder.getOrCreate();
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be made", e);
    }
  }
}
