package vn.camket.schemas.lens;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Validity;

/**
 * One share of a unit's items under one lens: a row of {@code bridge_unit_lens}.
 *
 * @param unitId the unit that signed
 * @param days for {@link Lens#FORMER_DISTRICT} the days of the items (their cut-off), for {@link
 *     Lens#AS_IS} and {@link Lens#COMPARABLE} the days looked from
 * @param target where the share counts
 * @param share above 0 up to 1; all shares of a unit, lens and day together are 1
 * @param known when this was known (Asia/Ho_Chi_Minh)
 */
public record LensShare(
    Lens lens, String unitId, Validity days, LensTarget target, double share, Known known) {

  /**
   * A span of moments.
   *
   * @param from first moment; {@link LensShares#ALWAYS} for what was known since the unit was
   * @param to first moment at which something else was known; null while current
   */
  public record Known(LocalDateTime from, @Nullable LocalDateTime to) {}
}
