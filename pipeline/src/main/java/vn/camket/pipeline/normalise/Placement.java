package vn.camket.pipeline.normalise;

import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.item.RowFinding;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.scheme.Scheme;
import vn.camket.schemas.vocabulary.Regime;

/**
 * Whom a table, or a row of a consolidated list, speaks of.
 *
 * @param unitId unit; null when unknown
 * @param scheme scheme in which it signs that year; null when unknown
 * @param regime calendar of the unit in that scheme; null when unknown
 * @param problem why it could not be placed; null when it could
 */
record Placement(
    @Nullable String unitId,
    @Nullable Scheme scheme,
    @Nullable Regime regime,
    @Nullable RowFinding problem) {

  static Placement failed(RowFinding problem) {
    return new Placement(null, null, null, problem);
  }

  /** Whether a person decided that what stands there names no unit. */
  boolean isSetAside() {
    return problem != null && problem.kind() == FindingKind.SET_ASIDE_BY_REVIEW;
  }

  boolean isPlaced() {
    return scheme != null;
  }
}
