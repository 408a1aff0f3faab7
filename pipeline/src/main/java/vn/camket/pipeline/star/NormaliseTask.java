package vn.camket.pipeline.star;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.RawRow;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionCodec;
import vn.camket.pipeline.item.SubmissionHeader;
import vn.camket.pipeline.landing.RawSchema;
import vn.camket.pipeline.layout.TableScanner;
import vn.camket.pipeline.normalise.ArrivalRef;
import vn.camket.pipeline.normalise.FileNormaliser;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.schemas.registry.Registry;

/** Raw rows to parts of submissions, keyed by lineage. */
final class NormaliseTask implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Reference> reference;
  private final Broadcast<Map<String, List<ArrivalRef>>> arrivals;

  NormaliseTask(Broadcast<Reference> reference, Broadcast<Map<String, List<ArrivalRef>>> arrivals) {
    this.reference = reference;
    this.arrivals = arrivals;
  }

  /**
   * A part with the key of the lineage that it belongs to: a unit's items go on under its WHOLE
   * successor, whatever the scheme. Unplaced ones are spread by file.
   */
  static Row keyed(Registry registry, Submission submission) {
    SubmissionHeader h = submission.header();
    String unit = h.isPlaced() ? h.unitId() : null;
    String key = unit == null ? "?" + h.sha256() : registry.lineage(unit);
    return RowFactory.create(key, SubmissionCodec.encode(submission));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Parts(rows);
  }

  /** Reads one file at a time and hands on its parts before the next. */
  private final class Parts implements Iterator<Row> {
    private final Queue<Row> ready = new ArrayDeque<>();
    private final TableScanner scanner =
        new TableScanner(reference.value().layouts(), reference.value().words());
    private final Iterator<Row> rows;
    private @Nullable Row next;

    Parts(Iterator<Row> rows) {
      this.rows = rows;
      advance();
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && next != null) {
        readFile(next.getString(0));
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void readFile(String sha256) {
      List<FileNormaliser> normalisers = new ArrayList<>();
      for (ArrivalRef arrival : arrivals.value().getOrDefault(sha256, List.of())) {
        normalisers.add(
            new FileNormaliser(
                reference.value(),
                arrival,
                part -> ready.add(keyed(reference.value().registry(), part))));
      }
      ManySinks sinks = new ManySinks(normalisers);
      int lastSheet = -1;
      while (next != null && next.getString(0).equals(sha256)) {
        int sheet = next.getInt(2);
        if (sheet <= lastSheet) {
          throw new IllegalStateException("Raw rows of " + sha256 + " do not stand in order");
        }
        lastSheet = sheet;
        sinks.sheet(next.getString(1), sheet);
        scanner.scan(new SheetRows(sha256, sheet), sinks);
      }
      sinks.endOfFile();
    }

    private void advance() {
      next = rows.hasNext() ? rows.next() : null;
    }

    /** The rows of one sheet, which stand together and in order in raw. */
    private final class SheetRows implements Iterator<RawRow> {
      private final String sha256;
      private final int sheet;
      private int lastRow;

      SheetRows(String sha256, int sheet) {
        this.sha256 = sha256;
        this.sheet = sheet;
      }

      @Override
      public boolean hasNext() {
        return next != null && next.getString(0).equals(sha256) && next.getInt(2) == sheet;
      }

      @Override
      public RawRow next() {
        Row row = next;
        if (row == null || !hasNext()) {
          throw new NoSuchElementException();
        }
        RawRow raw = RawSchema.decode(row);
        if (raw.rowNo() <= lastRow) {
          throw new IllegalStateException("Raw rows of " + sha256 + " do not stand in order");
        }
        lastRow = raw.rowNo();
        advance();
        return raw;
      }
    }
  }
}
