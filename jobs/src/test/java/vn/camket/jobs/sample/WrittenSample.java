package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.camket.jobs.run.CsvLines;

/** A sample on disk, as tests look at it. */
record WrittenSample(Path home, SampleSummary summary) {

  static WrittenSample of(Path home, long seed, int firstYear, int lastYear, double scale) {
    SampleRequest request = new SampleRequest(home, seed, firstYear, lastYear, scale);
    return new WrittenSample(home, SampleProvince.write(request, line -> {}));
  }

  /** Every file below a folder, in order of its path. */
  List<Path> files(String folder) {
    try (Stream<Path> paths = Files.walk(home.resolve(folder))) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cells of a simple CSV file without its heading; quoted cells keep their commas. */
  List<List<String>> rows(String file) {
    try (Stream<String> lines = Files.lines(home.resolve(file))) {
      return lines.skip(1).map(CsvLines::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
