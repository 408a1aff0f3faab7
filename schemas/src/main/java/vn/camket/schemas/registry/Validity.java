package vn.camket.schemas.registry;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days.
 *
 * @param from first day
 * @param toExclusive first day after the span; null while it is open
 */
public record Validity(LocalDate from, @Nullable LocalDate toExclusive) implements Serializable {

  /**
   * @throws IllegalArgumentException when the span holds no day
   */
  public Validity {
    if (toExclusive != null && !from.isBefore(toExclusive)) {
      throw new IllegalArgumentException("No day lies in [" + from + ", " + toExclusive + ")");
    }
  }

  /** Whether a day lies in the span. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && endsAfter(day);
  }

  /** Whether the spans share a day. */
  public boolean overlaps(Validity other) {
    return endsAfter(other.from) && other.endsAfter(from);
  }

  /** The days that both spans share; null when there is none. */
  public @Nullable Validity intersect(Validity other) {
    if (!overlaps(other)) {
      return null;
    }
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    return new Validity(start, earlier(toExclusive, other.toExclusive));
  }

  /** Whether the span goes on after the eve of a day: the day is before its end. */
  private boolean endsAfter(LocalDate day) {
    return toExclusive == null || day.isBefore(toExclusive);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
