package vn.camket.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.jobs.session.SettingsReader;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.landing.IngestJob;
import vn.camket.pipeline.landing.IngestRequest;
import vn.camket.pipeline.landing.IngestResult;
import vn.camket.pipeline.storage.LocalStorage;
import vn.camket.schemas.vocabulary.SecrecyWords;

/**
 * Many small workbooks, landed and read by one ingest: how the processor time is shared between
 * tasks and driver; and the same workbooks read beside Apache POI.
 */
public final class WorkbookBench {
  private static final String HOME = "workbooks";
  private static final int RACED = 400;

  private final Path folder;
  private final int files;
  private final Terminal terminal;

  /**
   * @param folder existing scratch folder
   * @param files how many workbooks
   */
  public WorkbookBench(Path folder, int files, Terminal terminal) {
    this.folder = folder;
    this.files = files;
    this.terminal = terminal;
  }

  /** Measures, and writes one row. */
  public void run(RowWriter out) {
    Path inbox = folder.resolve(HOME).resolve("inbox");
    try {
      Files.createDirectories(inbox);
      SmallWorkbooks.write(inbox, files);
    } catch (IOException e) {
      throw new UncheckedIOException(inbox + ": cannot be written", e);
    }
    terminal.err().println("  " + files + " workbooks written");
    Measure measure = ingest();
    terminal.err().println("  taken in; now beside Apache POI");
    ReadingRace race = new ReadingRace(someOf(inbox));
    double[] seconds = race.run();
    out.begin(
        Stream.of(
                "workbooks",
                "arrivals",
                "ingest_seconds",
                "task_cpu_seconds",
                "driver_cpu_seconds",
                "driver_share_pct",
                "raced_workbooks",
                "reader_cpu_seconds",
                "poi_cpu_seconds",
                "poi_to_reader")
            .map(Head::number)
            .toList());
    out.row(
        List.of(
            files,
            measure.arrivals(),
            hundredths(measure.seconds()),
            hundredths(measure.task()),
            hundredths(measure.driver()),
            hundredths(100 * measure.driver() / (measure.driver() + measure.task())),
            race.files(),
            hundredths(seconds[0]),
            hundredths(seconds[1]),
            hundredths(seconds[1] / seconds[0])));
    out.end();
  }

  private record Measure(int arrivals, double seconds, double task, double driver) {}

  private Measure ingest() {
    Home home = new Home(folder.resolve(HOME));
    SecrecyMark marks = new SecrecyMark(SecrecyWords.load(null));
    SparkSession spark =
        new SessionFactory(SettingsReader.read(home.settings(), terminal.environment()), home)
            .open();
    try {
      CpuMeter cpu = CpuMeter.of(spark.sparkContext());
      long start = System.nanoTime();
      IngestResult result =
          new IngestJob(spark, new LocalStorage(home.root()), marks)
              .execute(IngestRequest.historical(terminal.clock().instant(), true));
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Measure(result.arrivals().size(), seconds, cpu.taskSeconds(), cpu.driverSeconds());
    } finally {
      spark.stop();
    }
  }

  private static List<Path> someOf(Path inbox) {
    try (Stream<Path> tree = Files.walk(inbox)) {
      return tree.filter(p -> p.toString().endsWith(".xlsx")).sorted().limit(RACED).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes workbooks and what was made of them. */
  public void removeWhatWasMade() {
    new LocalStorage(folder).delete(HOME);
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
