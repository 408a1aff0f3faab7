package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The inbox that is being written: files at once, the lists of arrivals and of files at the end.
 */
final class Inbox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** A file that was put, for the truth. Rows are those of one arrival. */
  record Put(String path, String story, int arrivals, int rows, int quarantined) {}

  private record Arrival(String path, String sender, LocalDateTime at) {}

  private final Path home;
  private final LocalDate end;
  private final SampleFormat format;
  private final List<Put> files = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Receipts receipts;
  private long evaluationRows;

  /**
   * @param end last day of the sample: what would arrive later does not exist
   * @param format kinds of file
   */
  Inbox(Path home, LocalDate end, SampleFormat format) {
    this.home = home;
    this.format = format;
    this.end = end;
    this.receipts = new Receipts(end);
  }

  /**
   * Writes a file, unless it would arrive only after the sample's end.
   *
   * @param sender whose folder it stands in
   * @param name path below that folder, without extension
   * @param at when it arrived; empty when the list of arrivals does not name it
   */
  void put(
      String sender, String name, List<LocalDateTime> at, Grid grid, Look look, FileStory story) {
    List<LocalDateTime> arrived =
        at.stream().filter(time -> !time.toLocalDate().isAfter(end)).toList();
    if (arrived.isEmpty() && !at.isEmpty()) {
      return;
    }
    String path = sender + "/" + name + "." + format.of(look).slug();
    try {
      write(home.resolve("inbox").resolve(path), grid, look);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    arrived.forEach(time -> arrivals.add(new Arrival(path, sender, time)));
    story.told().forEach(told -> receipts.note(told, arrived));
    files.add(
        new Put(
            path, story.name(), Math.max(1, arrived.size()), story.rows(), story.quarantined()));
    evaluationRows += story.evaluationRows();
  }

  private void write(Path file, Grid grid, Look look) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(file)) {
      throw new IllegalStateException("two sample files have one path: " + file);
    }
    format.write(file, grid, look);
  }

  /** What the files tell of reports that units owe. */
  Receipts receipts() {
    return receipts;
  }

  int fileCount() {
    return files.size();
  }

  int arrivalCount() {
    return files.stream().mapToInt(Put::arrivals).sum();
  }

  long evaluationRows() {
    return evaluationRows;
  }

  List<Put> files() {
    return files.stream().sorted(Comparator.comparing(Put::path)).toList();
  }

  /** inbox/_received.csv, in order of arrival. */
  void writeArrivals() throws IOException {
    arrivals.sort(Comparator.comparing(Arrival::at).thenComparing(Arrival::path));
    Path list = home.resolve("inbox").resolve("_received.csv");
    try (Writer out = Files.newBufferedWriter(list, StandardCharsets.UTF_8)) {
      out.write("path,sender,received_at\n");
      for (Arrival arrival : arrivals) {
        out.write(
            CsvFile.line(List.of(arrival.path(), arrival.sender(), TIME.format(arrival.at()))));
      }
    }
  }
}
