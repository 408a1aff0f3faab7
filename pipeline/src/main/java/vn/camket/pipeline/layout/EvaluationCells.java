package vn.camket.pipeline.layout;

import java.util.Map;
import java.util.Set;
import vn.camket.schemas.layout.CanonicalColumn;

/**
 * What a row tells of its item at one of the reviews of its layout.
 *
 * @param cells non-blank cells by meaning; null words are left as they are
 * @param multipleTicks columns with more than one tick
 */
public record EvaluationCells(
    Map<CanonicalColumn, CellText> cells, Set<CanonicalColumn> multipleTicks) {}
