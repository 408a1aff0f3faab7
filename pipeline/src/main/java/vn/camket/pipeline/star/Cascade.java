package vn.camket.pipeline.star;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.cascade.ParentItems;
import vn.camket.pipeline.cascade.RegisteredItem;
import vn.camket.pipeline.cascade.StatedParent;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.registry.UnitPath;
import vn.camket.schemas.registry.UnitPaths;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.text.TextKey;

/**
 * Items of the level above that files state. They are of other lineages, so they are found once all
 * are folded. The fold leaves a finding for each stated code; those that turn out to mean an item
 * are taken back here.
 */
final class Cascade {
  private static final String COMMITMENTS = "fact_commitment";
  private static final String FINDINGS = "fact_finding";
  private static final int KIND = place("kind");
  private static final int UNIT = place("unit_id");
  private static final int YEAR = place("year");
  private static final int ORIGINAL = place("original_text");

  private final @Nullable Broadcast<ParentItems> parents;
  private final LocalDateTime end;

  private Cascade(@Nullable Broadcast<ParentItems> parents, LocalDateTime end) {
    this.parents = parents;
    this.end = end;
  }

  /**
   * Looks for what the files state.
   *
   * @param facts the bytes of each table, kept
   */
  static Cascade of(SparkSession spark, StarRequest request, Dataset<Row> facts) {
    LocalDateTime end = request.asOf().plusDays(1).atStartOfDay();
    Set<String> codes = stated(rows(facts, FINDINGS));
    if (codes.isEmpty()) {
      return new Cascade(null, end);
    }
    List<UnitPath> paths =
        UnitPaths.of(request.reference().registry()).stream()
            .filter(p -> p.recordedAt().isBefore(end))
            .toList();
    ParentItems parents = new ParentItems(registered(rows(facts, COMMITMENTS), codes), paths);
    return new Cascade(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(parents), end);
  }

  private static int place(String column) {
    return SparkSchemas.place(Star.table(FINDINGS), column);
  }

  private static Dataset<Row> rows(Dataset<Row> facts, String table) {
    return StarTables.rows(facts.select(table), Star.table(table));
  }

  private static Set<String> stated(Dataset<Row> findings) {
    return findings
        .where("kind = '" + FindingKind.UNKNOWN_PARENT_ITEM + "' and year is not null")
        .select("year", "original_text")
        .distinct()
        .collectAsList()
        .stream()
        .map(r -> key(r.getInt(0), TextKey.of(r.getString(1))))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String key(int year, String code) {
    return year + "\n" + code;
  }

  private static List<RegisteredItem> registered(Dataset<Row> commitments, Set<String> codes) {
    return commitments
        .where(
            "item_code is not null and item_state = 'LIVE'"
                + " and commitment_state <> 'EVALUATION_ONLY'")
        .select("item_id", "unit_id", "year", "item_code", "known_from", "known_to")
        .filter((FilterFunction<Row>) r -> codes.contains(key(r.getInt(2), r.getString(3))))
        .collectAsList()
        .stream()
        .map(
            r ->
                new RegisteredItem(
                    r.getString(0),
                    r.getString(1),
                    r.getInt(2),
                    r.getString(3),
                    r.getAs(4),
                    r.getAs(5)))
        .toList();
  }

  /** Rows of a table with what was found. */
  Dataset<Row> applied(String table, Dataset<Row> rows) {
    if (parents == null) {
      return rows;
    }
    return switch (table) {
      case COMMITMENTS -> rows.flatMap(new ParentItemTask(parents), Encoders.row(rows.schema()));
      case FINDINGS -> rows.filter(isLeft(parents, end.minusNanos(1000)));
      default -> rows;
    };
  }

  /** A stated code that means an item is no finding. */
  private static FilterFunction<Row> isLeft(Broadcast<ParentItems> parents, LocalDateTime at) {
    String kind = FindingKind.UNKNOWN_PARENT_ITEM.name();
    return r ->
        !kind.equals(r.getString(KIND))
            || r.isNullAt(UNIT)
            || r.isNullAt(YEAR)
            || parents.value().at(stated(r), at) == null;
  }

  private static StatedParent stated(Row finding) {
    return new StatedParent(
        finding.getString(UNIT), finding.getInt(YEAR), TextKey.of(finding.getString(ORIGINAL)));
  }
}
