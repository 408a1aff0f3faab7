package vn.camket.pipeline.normalise;

import org.jspecify.annotations.Nullable;

/**
 * Whom and which year a table, or a row of a consolidated list, speaks of.
 *
 * @param placement unit and scheme
 * @param year scheme-year; null when unknown
 */
record Whom(Placement placement, @Nullable Integer year) {

  /** What tells the submissions of a table apart by unit. */
  String unitPart() {
    return placement.unitId() == null ? "unknown" : placement.unitId();
  }
}
