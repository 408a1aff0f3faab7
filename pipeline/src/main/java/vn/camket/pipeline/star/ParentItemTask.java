package vn.camket.pipeline.star;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.cascade.ParentItems;
import vn.camket.pipeline.cascade.StatedParent;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * A version of a commitment to as many versions as it has items of the level above one after the
 * other.
 */
final class ParentItemTask implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final Table COMMITMENTS = Star.table("fact_commitment");
  private static final int UNIT = SparkSchemas.place(COMMITMENTS, "unit_id");
  private static final int YEAR = SparkSchemas.place(COMMITMENTS, "year");
  private static final int CODE = SparkSchemas.place(COMMITMENTS, "parent_item_code");
  private static final int PARENT = SparkSchemas.place(COMMITMENTS, "parent_item_id");
  private static final int KNOWN_FROM = SparkSchemas.place(COMMITMENTS, "known_from");
  private static final int KNOWN_TO = SparkSchemas.place(COMMITMENTS, "known_to");
  private static final int CURRENT = SparkSchemas.place(COMMITMENTS, "is_current");

  private final Broadcast<ParentItems> parents;

  ParentItemTask(Broadcast<ParentItems> parents) {
    this.parents = parents;
  }

  @Override
  public Iterator<Row> call(Row version) {
    String code = version.getString(CODE);
    if (code == null) {
      return List.of(version).iterator();
    }
    StatedParent stated = new StatedParent(version.getString(UNIT), version.getInt(YEAR), code);
    NavigableMap<LocalDateTime, ParentItems.Meaning> meanings =
        parents.value().over(stated, version.getAs(KNOWN_FROM), version.getAs(KNOWN_TO));
    List<Row> versions = new ArrayList<>();
    for (Map.Entry<LocalDateTime, ParentItems.Meaning> meaning : meanings.entrySet()) {
      LocalDateTime next = meanings.higherKey(meaning.getKey());
      LocalDateTime to = next == null ? version.getAs(KNOWN_TO) : next;
      versions.add(with(version, meaning.getValue().itemId(), meaning.getKey(), to));
    }
    return versions.iterator();
  }

  private static Row with(
      Row version, @Nullable String parent, LocalDateTime from, @Nullable LocalDateTime to) {
    @Nullable Object[] values = new Object[version.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = version.get(i);
    }
    values[PARENT] = parent;
    values[KNOWN_FROM] = from;
    values[KNOWN_TO] = to;
    values[CURRENT] = to == null;
    return RowFactory.create(values);
  }
}
