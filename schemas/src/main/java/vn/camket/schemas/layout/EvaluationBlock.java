package vn.camket.schemas.layout;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * Columns in which a row tells of its item at one review: a row with a mid-year and a year-end
 * column feeds two evaluations.
 *
 * @param period review period
 * @param stage who speaks; null when the title says so, or the unit itself
 * @param columns the columns
 */
public record EvaluationBlock(PeriodKind period, @Nullable Stage stage, List<LayoutColumn> columns)
    implements Serializable {}
