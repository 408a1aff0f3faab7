package vn.camket.schemas.layout;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * What a layout itself says of its tables, whatever stands above them; for forms whose title says
 * nothing. Null where the lines above the table say it.
 *
 * @param commitmentState proposed or signed, of a registration
 * @param period review period, of an evaluation
 * @param stage who speaks, in an evaluation
 */
public record Stated(
    @Nullable CommitmentState commitmentState, @Nullable PeriodKind period, @Nullable Stage stage)
    implements Serializable {

  /** The lines above the table say it all. */
  public static final Stated NOTHING = new Stated(null, null, null);
}
