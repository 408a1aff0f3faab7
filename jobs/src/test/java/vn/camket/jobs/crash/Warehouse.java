package vn.camket.jobs.crash;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.ConsoleProgress;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.WritingRun;
import vn.camket.jobs.run.RunRequest;
import vn.camket.jobs.run.WarehouseRun;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.jobs.session.SettingsReader;

/** Runs in this process that share one Spark session: what the command does, but quicker. */
final class Warehouse implements AutoCloseable {
  private final SparkSession spark;

  /**
   * @param config file of settings
   * @param scratch folder of the session
   */
  Warehouse(Path config, Path scratch) {
    var settings = SettingsReader.read(config, Map.of());
    this.spark = new SessionFactory(settings, new Home(scratch)).open();
  }

  /** A plain run. */
  RunResult run(SmallHome home) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            nowhere, nowhere, Clock.systemUTC(), Map.of(), home.root(), home.root(), false);
    return new WritingRun(home.home(), terminal, Duration.ZERO)
        .execute(
            "run",
            ConsoleProgress.of(nowhere, false, true),
            steps ->
                new WarehouseRun(home.home(), terminal, new Shared())
                    .run(RunRequest.DEFAULT, steps));
  }

  @Override
  public void close() {
    spark.stop();
  }

  private final class Shared implements WarehouseRun.Sessions {
    @Override
    public SparkSession open() {
      return spark;
    }

    @Override
    public void done(SparkSession session) {
      // The next run uses it again.
    }
  }
}
