package vn.camket.jobs.sample;

import java.util.List;

/**
 * What a file tells of one report that one unit owes.
 *
 * @param unit the unit that it reports, whoever sends it
 * @param scheme its scheme
 * @param year scheme-year
 * @param report REGISTRATION, or period and stage: H1-SELF
 * @param valid whether a careful reader can use at least one row of it, or it says "no items"
 * @param items whether it names items
 */
record Told(
    SampleUnit unit, SchemeName scheme, int year, String report, boolean valid, boolean items) {
  static final String REGISTRATION = "REGISTRATION";

  /** A registration of some items, or of none. */
  static Told registration(UnitYear year, List<Commitment> items) {
    boolean valid = items.isEmpty() || items.stream().anyMatch(item -> !item.text().isEmpty());
    return new Told(year.unit(), year.scheme(), year.year(), REGISTRATION, valid, !items.isEmpty());
  }

  /** An evaluation of some items. */
  static Told evaluation(UnitYear year, Slot slot, List<EvaluationRow> rows) {
    boolean valid = rows.stream().anyMatch(row -> !row.said().quarantined());
    return new Told(year.unit(), year.scheme(), year.year(), slot.toString(), valid, true);
  }
}
