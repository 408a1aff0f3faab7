package vn.camket.pipeline.freeze;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.landing.CsvTable;
import vn.camket.pipeline.storage.Storage;

/**
 * What was frozen, taken back and withheld: {@code frozen/log.csv}, irreplaceable, only ever added
 * to. What is in force follows from reading it from the top.
 */
final class FreezeLog {
  static final String FOLDER = "frozen";

  private static final String KEY = FOLDER + "/log.csv";
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "logged_at",
          "action",
          "freeze_number",
          "period_id",
          "release_id",
          "as_of",
          "frozen_at",
          "rows",
          "content",
          "logged_by",
          "reason");

  /** What a line tells. */
  enum Action {
    /** A release was bound to a period. */
    FREEZE,
    /** A freeze was taken back. */
    UNFREEZE,
    /** Rows of a freeze were taken out for secrecy. */
    WITHHOLD
  }

  private final Storage storage;
  private final CsvTable table = new CsvTable(KEY, COLUMNS);

  FreezeLog(Storage storage) {
    this.storage = storage;
  }

  /** Number of the line that is written next; the first is 1. */
  int nextNumber() {
    return lines().size() + 1;
  }

  /** Every freeze there ever was, oldest first. */
  List<Freeze> freezes() {
    Map<Integer, Freeze> freezes = new LinkedHashMap<>();
    for (CsvTable.Line line : lines()) {
      try {
        read(line.fields(), freezes);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw table.malformed(line, e);
      }
    }
    return List.copyOf(freezes.values());
  }

  private static void read(List<String> fields, Map<Integer, Freeze> freezes) {
    int number = Integer.parseInt(fields.get(0));
    int of = Integer.parseInt(fields.get(3));
    switch (Action.valueOf(fields.get(2))) {
      case FREEZE -> freezes.put(number, freeze(number, fields));
      case UNFREEZE -> freezes.computeIfPresent(of, (n, f) -> f.released());
      case WITHHOLD ->
          freezes.computeIfPresent(
              of, (n, f) -> f.withRows(number, Long.parseLong(fields.get(8)), fields.get(9)));
    }
  }

  private static Freeze freeze(int number, List<String> fields) {
    return new Freeze(
        number,
        number,
        fields.get(4),
        fields.get(5),
        LocalDate.parse(fields.get(6)),
        LocalDateTime.parse(fields.get(7)),
        Long.parseLong(fields.get(8)),
        fields.get(9),
        fields.get(10),
        fields.get(11),
        true);
  }

  /** Adds a line about a freeze; its rows are in place before. */
  void add(Action action, Freeze freeze, LocalDateTime loggedAt, String by, String reason) {
    List<List<String>> lines = new ArrayList<>();
    lines().forEach(l -> lines.add(l.fields()));
    lines.add(
        List.of(
            String.valueOf(lines.size() + 1),
            loggedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
            action.name(),
            String.valueOf(freeze.number()),
            freeze.periodId(),
            freeze.releaseId(),
            freeze.asOf().toString(),
            freeze.frozenAt().toString(),
            String.valueOf(freeze.rows()),
            freeze.content(),
            by,
            reason));
    DurableStep.FREEZE_LOG.run(() -> storage.write(KEY, table.bytes(lines)));
  }

  private List<CsvTable.Line> lines() {
    return storage.exists(KEY) ? table.fullLines(storage.read(KEY)) : List.of();
  }
}
