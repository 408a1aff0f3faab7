package vn.camket.pipeline.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camket.pipeline.wire.TableRows;

/**
 * Rows of the star that one signatory's files give, or the files that were withheld, as {@code
 * TableRows} bytes by table.
 */
public final class UnitFacts {
  /** Tables that are built from files, in a fixed order. */
  public static final List<String> TABLES =
      List.of(
          "fact_commitment",
          "fact_evaluation",
          "fact_item_snapshot",
          "dim_submission",
          "fact_submission_row",
          "fact_finding");

  private final Map<String, TableRows> rows = new LinkedHashMap<>();

  UnitFacts() {
    TABLES.forEach(table -> rows.put(table, new TableRows(table)));
  }

  TableRows rowsOf(String table) {
    TableRows found = rows.get(table);
    if (found == null) {
      throw new IllegalArgumentException("No facts are made for " + table);
    }
    return found;
  }

  /** The rows of one table as bytes; empty when there are none. */
  public byte[] bytes(String table) {
    return rowsOf(table).toBytes();
  }
}
