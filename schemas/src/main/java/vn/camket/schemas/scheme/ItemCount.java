package vn.camket.schemas.scheme;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How many items a unit signs a year; more or fewer is a warning, never a rejection (domain §1.3).
 *
 * @param min fewest; null when there is no such rule
 * @param max most; null when there is no such rule
 */
public record ItemCount(@Nullable Integer min, @Nullable Integer max) implements Serializable {

  /** Whether a number of items keeps the rule. */
  public boolean allows(int items) {
    return (min == null || items >= min) && (max == null || items <= max);
  }
}
