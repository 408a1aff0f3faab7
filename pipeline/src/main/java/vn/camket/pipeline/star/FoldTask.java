package vn.camket.pipeline.star;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.camket.pipeline.item.LineageFold;
import vn.camket.pipeline.item.Submission;
import vn.camket.pipeline.item.SubmissionCodec;
import vn.camket.pipeline.item.UnitFacts;
import vn.camket.pipeline.normalise.Reference;

/** All parts of one lineage to its facts: one row with the bytes of each table. */
final class FoldTask implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Reference> reference;
  private final LocalDateTime end;

  FoldTask(Broadcast<Reference> reference, LocalDateTime end) {
    this.reference = reference;
    this.end = end;
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    List<Submission> parts = new ArrayList<>();
    rows.forEachRemaining(row -> parts.add(SubmissionCodec.decode(row.getAs(1))));
    return List.of(row(new LineageFold(new RegistryRules(reference.value()), end).fold(parts)))
        .iterator();
  }

  /** Facts as a row: the bytes of each table. */
  static Row row(UnitFacts facts) {
    return RowFactory.create(UnitFacts.TABLES.stream().map(facts::bytes).toArray());
  }
}
