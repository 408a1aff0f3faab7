package vn.camket.schemas.lens;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a share counts.
 *
 * @param conversion whether it counts under a unit
 * @param unitId that unit; null unless converted
 */
public record LensTarget(Conversion conversion, @Nullable String unitId)
    implements Comparable<LensTarget> {

  private static final Comparator<LensTarget> ORDER =
      Comparator.comparing(LensTarget::conversion)
          .thenComparing(LensTarget::unitId, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * @throws IllegalArgumentException when a converted share names no unit, or another one does
   */
  public LensTarget {
    if ((conversion == Conversion.CONVERTED) != (unitId != null)) {
      throw new IllegalArgumentException(conversion + " with unit " + unitId);
    }
  }

  static LensTarget unit(String unitId) {
    return new LensTarget(Conversion.CONVERTED, unitId);
  }

  static LensTarget none(Conversion why) {
    return new LensTarget(why, null);
  }

  @Override
  public int compareTo(LensTarget other) {
    return ORDER.compare(this, other);
  }
}
