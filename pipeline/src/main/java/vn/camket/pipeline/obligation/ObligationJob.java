package vn.camket.pipeline.obligation;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.camket.pipeline.star.StarTables;
import vn.camket.schemas.registry.UnitVersion;
import vn.camket.schemas.star.Star;

/** Builds fact_obligation from the submissions of a star that is being made, unit by unit. */
public final class ObligationJob {
  private final SparkSession spark;

  /**
   * @param spark a session with {@code spark.sql.datetime.java8API.enabled}
   */
  public ObligationJob(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes the table beside the others.
   *
   * @param rules who owes what
   * @param asOf the day whose end the figures stand at
   * @param star address of the star's folder; holds dim_submission
   */
  public void execute(ObligationRules rules, LocalDate asOf, String star) {
    spark.sparkContext().setJobGroup("obligations", "Nghĩa vụ báo cáo đến " + asOf, false);
    Broadcast<ObligationRules> given =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(rules);
    ObligationTask task = new ObligationTask(given, asOf.plusDays(1).atStartOfDay());
    Dataset<Row> bytes =
        byUnit(units(rules)).cogroup(submissionsByUnit(star), task, Encoders.row(StarTables.BYTES));
    StarTables.write(bytes, Star.table("fact_obligation"), star);
  }

  private Dataset<String> units(ObligationRules rules) {
    List<String> ids =
        rules.obligations().rules().isEmpty()
            ? List.of()
            : rules.registry().versions().stream().map(UnitVersion::unitId).distinct().toList();
    return spark.createDataset(ids, Encoders.STRING());
  }

  private static KeyValueGroupedDataset<String, String> byUnit(Dataset<String> units) {
    return units.groupByKey((MapFunction<String, String>) id -> id, Encoders.STRING());
  }

  private KeyValueGroupedDataset<String, Row> submissionsByUnit(String star) {
    return ReceivedReport.rows(StarTables.read(spark, Star.table("dim_submission"), star))
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING());
  }
}
