package vn.camket.jobs.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.camket.jobs.ops.Run.RunEnd;
import vn.camket.jobs.unchanged.UnchangedHome.Looks;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.publish.Release;
import vn.camket.schemas.yaml.DataFile;

/**
 * The operations database that readers open: made anew from the ledger after every run and put in
 * place of the old one by one rename, so that no reader ever opens a file that is being written.
 */
public final class OpsDatabase {
  private final Path file;

  /**
   * @param file where readers find it
   */
  public OpsDatabase(Path file) {
    this.file = file;
  }

  /**
   * Makes it anew.
   *
   * @param runs every run of the ledger
   * @param releases every release of the home
   * @param schedule what the schedule says of itself
   * @param looks looks that found nothing new
   * @throws UncheckedIOException when it cannot be written
   */
  public void rebuild(List<Run> runs, List<Release> releases, ScheduleBoard schedule, Looks looks) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      withdraw(fresh);
      write(fresh, runs, releases, schedule, looks);
      sync(fresh, StandardOpenOption.WRITE);
      DurableStep.OPS_SWITCH.run(() -> replace(fresh));
    } catch (IOException | SQLException e) {
      giveRoomBack(fresh);
      throw new UncheckedIOException(
          new IOException(file + ": cannot be made anew: " + e.getMessage(), e));
    }
  }

  private static void withdraw(Path fresh) throws IOException {
    Files.deleteIfExists(fresh);
    Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".wal"));
  }

  private static void giveRoomBack(Path fresh) {
    try {
      withdraw(fresh);
    } catch (IOException e) {
      // What failed before is what is told.
    }
  }

  private void replace(Path fresh) {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be replaced", e);
    }
  }

  private static void write(
      Path fresh, List<Run> runs, List<Release> releases, ScheduleBoard schedule, Looks looks)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + fresh)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(DataFile.shippedText(OpsDatabase.class, "ops.sql"));
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO ops_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
          PreparedStatement step =
              connection.prepareStatement("INSERT INTO ops_step VALUES (?, ?, ?, ?, ?)");
          PreparedStatement release =
              connection.prepareStatement("INSERT INTO ops_release VALUES (?, ?, ?, ?, ?, ?)")) {
        for (Run run : runs) {
          insertRun(insert, run);
          insertSteps(step, run);
        }
        for (Release one : releases) {
          insertRelease(release, one);
        }
      }
      ScheduleRows.insert(connection, schedule, runs, looks);
      connection.commit();
    }
  }

  private static void insertRun(PreparedStatement insert, Run run) throws SQLException {
    RunEnd end = run.end();
    insert.setString(1, run.runId());
    insert.setString(2, run.command());
    insert.setLong(3, run.pid());
    insert.setObject(4, run.startedAt());
    insert.setObject(5, end == null ? null : end.at());
    insert.setObject(6, seconds(run.startedAt(), end));
    insert.setString(7, run.outcome().name());
    insert.setObject(8, end == null ? null : end.exitCode());
    insert.setString(9, end == null ? null : end.releaseId());
    insert.setObject(10, end == null ? null : end.arrivals());
    insert.setObject(11, end == null ? null : end.rowsRead());
    insert.setString(12, end == null ? null : end.message());
    insert.execute();
  }

  private static @Nullable Double seconds(LocalDateTime start, @Nullable RunEnd end) {
    return end == null ? null : Duration.between(start, end.at()).toMillis() / 1e3;
  }

  private static void insertSteps(PreparedStatement insert, Run run) throws SQLException {
    RunEnd end = run.end();
    int number = 0;
    for (Step step : end == null ? List.<Step>of() : end.steps()) {
      number++;
      insert.setString(1, run.runId());
      insert.setInt(2, number);
      insert.setString(3, step.name());
      insert.setObject(4, step.count());
      insert.setDouble(5, step.seconds());
      insert.execute();
    }
  }

  private static void insertRelease(PreparedStatement insert, Release release) throws SQLException {
    insert.setString(1, release.releaseId());
    insert.setObject(2, release.asOf());
    insert.setObject(3, release.publishedAt());
    insert.setBoolean(4, release.side());
    insert.setBoolean(5, release.current());
    insert.setBoolean(6, release.pinned());
    insert.execute();
  }

  private static void sync(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}
