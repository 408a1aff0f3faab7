package vn.camket.pipeline.mart;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.ColumnType;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/**
 * A small star in DuckDB, to be written as Parquet. A row states what the test is about; every
 * other column that may not be null gets a plain value.
 */
public final class SmallStar implements AutoCloseable {
  private final MartConnection db = MartConnection.inMemory();

  /**
   * A star with its vocabularies, one unit, one scheme, periods of 2020 to 2022, one submission.
   */
  public SmallStar() {
    Star.tables().forEach(this::create);
    status();
    insert("dim_scheme", "scheme_id", "'CK'", "scheme_kind", "'RESPONSIBILITY_COMMITMENT'");
    for (int year = 2020; year <= 2022; year++) {
      period("PARTY_CALENDAR", year, "H1", "06-30");
      period("PARTY_CALENDAR", year, "YEAR", "12-31");
    }
    insert("dim_unit", "unit_id", "'u1'", "valid_from", "date '2010-01-01'", "bloc", "'DANG'");
    ownPath("u1");
    insert("dim_submission", "submission_id", "'s1'", "is_winner", "true", "is_valid", "true");
    insert("dim_release", "release_id", "'none'");
  }

  /** Inserts one row: column, SQL value, column, SQL value … */
  public SmallStar insert(String table, String... columnsAndValues) {
    return insertFrom(table, "(select 1)", columnsAndValues);
  }

  /** Inserts as many rows as the source has; values may use its columns. */
  public SmallStar insertFrom(String table, String source, String... columnsAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : Star.table(table).columns()) {
      values.put(column.name(), column.nullable() ? "null" : plain(column.type()));
    }
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      Star.table(table).column(columnsAndValues[i]);
      values.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    db.execute(
        "insert into "
            + table
            + " select "
            + String.join(", ", values.values())
            + " from "
            + source);
    return this;
  }

  /** A period; its identifier is regime-year-kind. */
  public SmallStar period(String regime, int year, String kind, String cutoffMonthDay) {
    return insert(
        "dim_period",
        "period_id",
        "'" + regime + "-" + year + "-" + kind + "'",
        "regime",
        "'" + regime + "'",
        "year",
        String.valueOf(year),
        "period",
        "'" + kind + "'",
        "is_provisional",
        "false",
        "cutoff_date",
        "date '" + year + "-" + cutoffMonthDay + "'",
        "freeze_date",
        "date '" + (year + 1) + "-03-01'");
  }

  /** A unit of the State bloc, in force since 2010. */
  public SmallStar unit(String unitId) {
    insert("dim_unit", "unit_id", "'" + unitId + "'", "bloc", "'NHA_NUOC'");
    return ownPath(unitId);
  }

  private SmallStar ownPath(String unitId) {
    String quoted = "'" + unitId + "'";
    for (String lens : new String[] {"AS_WAS", "AS_IS", "COMPARABLE"}) {
      lens(lens, unitId, "1900-01-01", "CONVERTED", quoted, "1");
    }
    return insert("bridge_unit_path", "unit_id", quoted, "ancestor_unit_id", quoted);
  }

  /** A share that counts from a day on, known always. */
  public SmallStar lens(
      String lens, String unitId, String from, String conversion, String target, String share) {
    return insert(
        "bridge_unit_lens",
        "lens",
        "'" + lens + "'",
        "unit_id",
        "'" + unitId + "'",
        "valid_from",
        "date '" + from + "'",
        "conversion",
        "'" + conversion + "'",
        "target_unit_id",
        target,
        "share",
        share,
        "known_from",
        "timestamp '1900-01-01'",
        "is_current",
        "true");
  }

  /**
   * So many items of unit u1 with one state at year-end 2020, at the stages DECIDED and EFFECTIVE.
   */
  public SmallStar items(int count, String prefix, String state, String timeliness) {
    return items("u1", 2020, "YEAR", count, prefix, state, timeliness);
  }

  /** As above, for any unit and period; the items' commitments are there once per prefix. */
  public SmallStar items(
      String unit, int year, String period, int count, String prefix, String state, String time) {
    String rows = "range(" + count + ") r(i)";
    String item = "'" + unit + "-" + year + "-" + prefix + "-' || i";
    commitments(unit, year, rows, item);
    for (String stage : new String[] {"DECIDED", "EFFECTIVE"}) {
      snapshots(unit, year, period, rows, item, stage, state, time);
    }
    return this;
  }

  private void commitments(String unit, int year, String rows, String item) {
    String fresh =
        "(select i from "
            + rows
            + " where ("
            + item
            + ") not in (select item_id from fact_commitment))";
    insertFrom(
        "fact_commitment",
        fresh,
        "item_id",
        item,
        "unit_id",
        "'" + unit + "'",
        "scheme_id",
        "'CK'",
        "year",
        String.valueOf(year),
        "commitment_state",
        "'SIGNED'",
        "item_state",
        "'LIVE'",
        "submission_id",
        "'s1'",
        "is_current",
        "true");
  }

  private void snapshots(
      String unit,
      int year,
      String period,
      String rows,
      String item,
      String stage,
      String state,
      String time) {
    insertFrom(
        "fact_item_snapshot",
        rows,
        "item_id",
        item,
        "unit_id",
        "'" + unit + "'",
        "scheme_id",
        "'CK'",
        "year",
        String.valueOf(year),
        "period_id",
        "'PARTY_CALENDAR-" + year + "-" + period + "'",
        "period",
        "'" + period + "'",
        "stage",
        "'" + stage + "'",
        "effective_stage",
        "'DECIDED'",
        "membership",
        "'IN_N'",
        "completion_state",
        "'" + state + "'",
        "timeliness",
        "'" + time + "'",
        "submission_id",
        "'s1'",
        "is_current",
        "true");
  }

  /** Changes rows that stand already. */
  public SmallStar sql(String statement) {
    db.execute(statement);
    return this;
  }

  /** Writes every table as Parquet below the folder, partitioned as its contract says. */
  public Path write(Path star) {
    for (Table table : Star.tables()) {
      Path folder = star.resolve(table.name());
      folder.toFile().mkdirs();
      String partition = table.partitionBy();
      db.execute(
          "copy "
              + table.name()
              + " to ? (format parquet"
              + (partition == null
                  ? ")"
                  : ", overwrite_or_ignore, partition_by (" + partition + "))"),
          (partition == null ? folder.resolve("part-0.parquet") : folder).toString());
    }
    return star;
  }

  /** Writes the star beside a new mart made from it. */
  public Path mart(Path home) {
    Path mart = home.resolve("mart.duckdb");
    new MartBuilder().build(write(home.resolve("star")), mart);
    if (!Files.exists(mart)) {
      throw new AssertionError("no mart");
    }
    return mart;
  }

  @Override
  public void close() {
    db.close();
  }

  private void create(Table table) {
    String columns =
        table.columns().stream()
            .map(c -> c.name() + " " + DuckType.of(c.type()))
            .collect(joining(", "));
    db.execute("create table " + table.name() + " (" + columns + ")");
  }

  private void status() {
    String[] states = {
      "DONE_EXCEEDED",
      "DONE",
      "BASIC",
      "IN_PROGRESS",
      "NOT_STARTED",
      "NOT_DONE",
      "CHANGED",
      "UNKNOWN"
    };
    for (int i = 0; i < states.length; i++) {
      insert(
          "dim_status",
          "completion_state",
          "'" + states[i] + "'",
          "status_order",
          String.valueOf(i + 1),
          "is_done",
          String.valueOf(i < 2));
    }
  }

  private static String plain(ColumnType type) {
    return switch (type) {
      case STRING -> "'x'";
      case INTEGER, BIGINT, DOUBLE -> "0";
      case DATE -> "date '2010-01-01'";
      case TIMESTAMP -> "timestamp '2010-01-01 08:00:00'";
      case BOOLEAN -> "false";
    };
  }
}
