package vn.camket.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.Steps;
import vn.camket.jobs.run.RunRequest;
import vn.camket.jobs.run.WarehouseRun;
import vn.camket.jobs.sample.SampleProvince;
import vn.camket.jobs.sample.SampleRequest;
import vn.camket.jobs.sample.SampleSummary;
import vn.camket.jobs.session.SessionFactory;
import vn.camket.jobs.session.SettingsReader;
import vn.camket.pipeline.storage.LocalStorage;

/** Makes a sample, runs it in this process, then the yardstick on the same files. */
public final class Bench {
  private static final String SAMPLE = "sample";
  private static final String YARDSTICK = "yardstick";

  private final BenchRequest request;
  private final Terminal terminal;
  private final Steps.Watcher watcher;
  private final Home home;

  /**
   * @param watcher told of every stage of the run
   */
  public Bench(BenchRequest request, Terminal terminal, Steps.Watcher watcher) {
    this.request = request;
    this.terminal = terminal;
    this.watcher = watcher;
    this.home = new Home(request.folder().resolve(SAMPLE));
  }

  /**
   * Measures.
   *
   * @throws vn.camket.jobs.sample.NotASampleException when the folder holds something else
   * @throws UncheckedIOException when the folder cannot be written
   */
  public BenchReport run() {
    removeWhatWasMade();
    SampleSummary sample = sample();
    leaveAlone();
    StageMeter meter = new StageMeter(watcher);
    RunResult result =
        new WarehouseRun(home, terminal, this::session).run(RunRequest.DEFAULT, new Steps(meter));
    Yardstick yardstick = yardstick();
    yardstick.run();
    return new BenchReport(
        sample.files(),
        sample.evaluationRows(),
        result.rowsRead(),
        meter.stages(),
        yardstick.rows(),
        yardstick.seconds(),
        NoChangeCheck.of(home.root(), terminal.installation()));
  }

  /** Files that were just written are not yet trusted to stay as they are. */
  private void leaveAlone() {
    FileTime earlier = FileTime.from(terminal.clock().instant().minus(Duration.ofMinutes(5)));
    try (Stream<Path> files = Files.walk(home.root())) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.setLastModifiedTime(file, earlier);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(home.root() + ": " + e.getMessage(), e);
    }
  }

  /** Deletes sample, warehouse and what the yardstick made. */
  public void removeWhatWasMade() {
    LocalStorage storage = new LocalStorage(request.folder());
    storage.delete(SAMPLE);
    storage.delete(YARDSTICK);
  }

  private SampleSummary sample() {
    return SampleProvince.write(
        new SampleRequest(home.root(), 1, request.firstYear(), request.lastYear(), request.scale()),
        line -> {});
  }

  private SparkSession session() {
    return new SessionFactory(SettingsReader.read(home.settings(), terminal.environment()), home)
        .open();
  }

  private Yardstick yardstick() {
    Path folder = request.folder().resolve(YARDSTICK);
    try {
      return new Yardstick(home.paths().inbox(), Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be made", e);
    }
  }
}
