package vn.camket.jobs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
      return lines.skip(1).map(WrittenSample::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c != '"') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
