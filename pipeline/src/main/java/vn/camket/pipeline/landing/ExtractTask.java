package vn.camket.pipeline.landing;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;
import vn.camket.pipeline.extract.RawRow;

/** One Spark task: takes its files one after the other and gives their rows. */
final class ExtractTask implements FlatMapFunction<List<SourceFile>, Row> {
  private static final long serialVersionUID = 1L;

  private final ExtractSettings settings;
  private final CollectionAccumulator<FileOutcome> outcomes;

  ExtractTask(ExtractSettings settings, CollectionAccumulator<FileOutcome> outcomes) {
    this.settings = settings;
    this.outcomes = outcomes;
  }

  @Override
  public Iterator<Row> call(List<SourceFile> files) {
    return new Rows(files.iterator(), new FileIntake(settings));
  }

  private final class Rows implements Iterator<Row> {
    private final Iterator<SourceFile> files;
    private final FileIntake intake;
    private Iterator<RawRow> rows = Collections.emptyIterator();
    private String sha256 = "";

    Rows(Iterator<SourceFile> files, FileIntake intake) {
      this.files = files;
      this.intake = intake;
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && files.hasNext()) {
        FileIntake.Taken taken = intake.take(files.next());
        outcomes.add(taken.outcome());
        sha256 = taken.outcome().sha256();
        rows = taken.rows();
      }
      return rows.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return RawSchema.encode(sha256, rows.next());
    }
  }
}
