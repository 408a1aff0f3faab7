package vn.camket.pipeline.star;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import vn.camket.pipeline.item.UnitFacts;
import vn.camket.pipeline.item.WithheldArrival;
import vn.camket.pipeline.item.WithheldFindings;
import vn.camket.pipeline.normalise.ArrivalRef;
import vn.camket.pipeline.normalise.Reference;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * Builds the star: raw rows are normalised where they lie, brought together by lineage, folded, and
 * each table is written as Parquet, facts by year.
 */
public final class StarJob {
  private static final StructType PART =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("lineage", DataTypes.StringType, false),
            DataTypes.createStructField("part", DataTypes.BinaryType, false)
          });
  private static final StructType FACTS =
      new StructType(
          UnitFacts.TABLES.stream()
              .map(t -> DataTypes.createStructField(t, DataTypes.BinaryType, false))
              .toArray(StructField[]::new));
  private static final int WRITERS = 4;

  private final SparkSession spark;

  /**
   * @param spark a session with {@code spark.sql.datetime.java8API.enabled}
   */
  public StarJob(SparkSession spark) {
    this.spark = spark;
  }

  /** Builds and writes all tables but dim_release, which publishing adds. */
  public void execute(StarRequest request) {
    spark.sparkContext().setJobGroup("star", "Dựng bảng sao đến " + request.asOf(), false);
    Dataset<Row> facts = facts(request).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      writeAll(request, facts);
    } finally {
      facts.unpersist(false);
    }
  }

  private Dataset<Row> facts(StarRequest request) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Reference> reference = context.broadcast(request.reference());
    Broadcast<Map<String, List<ArrivalRef>>> arrivals =
        context.broadcast(byContent(request.refs()));
    Dataset<Row> parts =
        request
            .rawRows()
            .mapPartitions(new NormaliseTask(reference, arrivals), Encoders.row(PART))
            .union(unread(request));
    LocalDateTime end = request.asOf().plusDays(1).atStartOfDay();
    FoldTask fold = new FoldTask(reference, end);
    return parts
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(fold, Encoders.row(FACTS))
        .union(withheld(request.withheld(), end));
  }

  private Dataset<Row> withheld(List<WithheldArrival> files, LocalDateTime end) {
    List<Row> rows =
        files.isEmpty() ? List.of() : List.of(FoldTask.row(WithheldFindings.of(files, end)));
    return spark.createDataFrame(rows, FACTS);
  }

  private static Map<String, List<ArrivalRef>> byContent(List<ArrivalRef> arrivals) {
    Map<String, List<ArrivalRef>> byContent = new HashMap<>();
    arrivals.forEach(a -> byContent.computeIfAbsent(a.sha256(), k -> new ArrayList<>()).add(a));
    return byContent;
  }

  private Dataset<Row> unread(StarRequest request) {
    List<Row> rows =
        UnreadFiles.of(request.refs(), request.contents(), request.reference().registry()).stream()
            .map(part -> NormaliseTask.keyed(request.reference().registry(), part))
            .toList();
    return spark.createDataFrame(rows, PART);
  }

  /** Tables are written side by side: a small one leaves most of a core idle. */
  private void writeAll(StarRequest request, Dataset<Row> facts) {
    Cascade cascade = Cascade.of(spark, request, facts);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writes = new ArrayList<>();
      for (String table : UnitFacts.TABLES) {
        Table contract = Star.table(table);
        Dataset<Row> bytes = facts.select(functions.col(table));
        Dataset<Row> rows = cascade.applied(table, StarTables.rows(bytes, contract));
        writes.add(writers.submit(() -> StarTables.writeRows(rows, contract, request.out())));
      }
      dimensions(request)
          .forEach(
              (table, bytes) ->
                  writes.add(
                      writers.submit(() -> write(request, Star.table(table), local(bytes)))));
      for (Future<?> write : writes) {
        await(write);
      }
    } finally {
      writers.shutdownNow();
    }
  }

  private static Map<String, byte[]> dimensions(StarRequest request) {
    int lastReceived =
        request.arrivals().stream().mapToInt(a -> a.receivedAt().getYear()).max().orElse(0);
    int lastYear = Math.max(request.asOf().getYear(), lastReceived) + 1;
    return new Dimensions(request.reference(), request.asOf()).rows(lastYear);
  }

  private Dataset<Row> local(byte[] bytes) {
    return spark
        .createDataFrame(List.of(RowFactory.create((Object) bytes)), StarTables.BYTES)
        .coalesce(1);
  }

  private static void write(StarRequest request, Table table, Dataset<Row> bytes) {
    StarTables.write(bytes, table, request.out());
  }

  private static void await(Future<?> write) {
    try {
      write.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the star was being written", e);
    } catch (ExecutionException e) {
      throw new StarException("The star could not be written: " + e.getCause(), e.getCause());
    }
  }
}
