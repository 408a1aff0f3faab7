package vn.camket.pipeline.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/** The Spark job that reads files in tasks and writes their rows as Parquet. */
final class Extraction {
  private static final int TASKS_PER_CORE = 2;

  private final SparkSession spark;
  private final ExtractSettings settings;

  Extraction(SparkSession spark, ExtractSettings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  /**
   * Extracts files.
   *
   * @param target key of a folder that does not exist yet, for the Parquet files
   * @param description how the job is called in Spark's pages
   * @return what became of each file, in the order of the request
   */
  List<FileOutcome> run(List<SourceFile> files, String target, String description) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    CollectionAccumulator<FileOutcome> outcomes =
        spark.sparkContext().collectionAccumulator("files taken");
    var batches = SourceBatches.of(files, TASKS_PER_CORE * context.defaultParallelism());
    JavaRDD<Row> rows =
        context.parallelize(batches, batches.size()).flatMap(new ExtractTask(settings, outcomes));
    context.setJobGroup("extract", description, true);
    try {
      spark
          .createDataFrame(rows, RawSchema.ROW)
          .write()
          .option("maxRecordsPerFile", 0)
          .parquet(settings.storage().uri(target));
    } finally {
      context.clearJobGroup();
    }
    return ordered(outcomes.value());
  }

  /** A task that was tried twice may have reported twice. */
  private static List<FileOutcome> ordered(List<FileOutcome> outcomes) {
    TreeMap<Integer, FileOutcome> byOrdinal = new TreeMap<>();
    outcomes.forEach(o -> byOrdinal.put(o.ordinal(), o));
    return new ArrayList<>(byOrdinal.values());
  }
}
