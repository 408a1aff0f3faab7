package vn.camket.pipeline.obligation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.obligation.ExpectedReports;

/** What one unit owes and what was received about it to its rows of fact_obligation. */
final class ObligationTask implements CoGroupFunction<String, String, Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<ObligationRules> rules;
  private final LocalDateTime end;
  private transient @Nullable UnitObligations units;

  ObligationTask(Broadcast<ObligationRules> rules, LocalDateTime end) {
    this.rules = rules;
    this.end = end;
  }

  @Override
  public Iterator<Row> call(String unitId, Iterator<String> obliged, Iterator<Row> submissions) {
    if (!obliged.hasNext()) {
      return List.<Row>of().iterator();
    }
    List<ReceivedReport> received = new ArrayList<>();
    submissions.forEachRemaining(row -> received.add(ReceivedReport.of(row)));
    byte[] rows = UnitObligations.rows(units().of(unitId, received));
    return List.of(RowFactory.create((Object) rows)).iterator();
  }

  /** Made once per task, for events are looked up in it. */
  private UnitObligations units() {
    UnitObligations made = units;
    if (made == null) {
      ObligationRules given = rules.value();
      made =
          new UnitObligations(
              new ExpectedReports(given.registry(), given.schemes(), given.obligations()),
              given.obligations(),
              end);
      units = made;
    }
    return made;
  }
}
