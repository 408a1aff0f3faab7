package vn.camket.jobs.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.camket.pipeline.extract.SheetReader;

/**
 * The same workbooks read by the pipeline's reader and in the usual way of Apache POI: the whole
 * workbook in memory, then the text of each cell. Processor time of the thread, both warm.
 */
final class ReadingRace {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;
  private static final int WARM_UP = 4;

  private final List<byte[]> books = new ArrayList<>();

  /**
   * @param files workbooks, few enough for memory
   */
  ReadingRace(List<Path> files) {
    try {
      for (Path file : files) {
        books.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds of the pipeline's reader, then of POI. */
  double[] run() {
    List<byte[]> some = books.subList(0, books.size() / WARM_UP);
    measured(some, ReadingRace::byReader);
    measured(some, ReadingRace::byPoi);
    return new double[] {
      measured(books, ReadingRace::byReader), measured(books, ReadingRace::byPoi)
    };
  }

  int files() {
    return books.size();
  }

  private static double measured(List<byte[]> books, ToLongFunction<byte[]> way) {
    long start = THREADS.getCurrentThreadCpuTime();
    long cells = books.stream().mapToLong(way).sum();
    long end = THREADS.getCurrentThreadCpuTime();
    if (cells == 0) {
      throw new IllegalStateException("No cell was read");
    }
    return (end - start) / NANOS;
  }

  private static long byReader(byte[] book) {
    long[] cells = {0};
    SheetReader.byContent().read(book, "a.xlsx", row -> cells[0] += row.cells().size());
    return cells[0];
  }

  private static long byPoi(byte[] book) {
    DataFormatter texts = new DataFormatter();
    long cells = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells += texts.formatCellValue(cell).isEmpty() ? 0 : 1;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }
}
