package vn.camket.schemas.lens;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's items are spread: shares by target, each above 0, together 1. Items are not moved
 * one by one; each counts under every target by its share.
 */
public final class Shares {
  private final SortedMap<LensTarget, Double> byTarget;

  private Shares(SortedMap<LensTarget, Double> byTarget) {
    this.byTarget = Collections.unmodifiableSortedMap(byTarget);
  }

  /** All under one unit. */
  static Shares allTo(String unitId) {
    return all(LensTarget.unit(unitId));
  }

  /** Nothing finds a place. */
  static Shares none(Conversion why) {
    return all(LensTarget.none(why));
  }

  private static Shares all(LensTarget target) {
    return new Shares(new TreeMap<>(Map.of(target, 1.0)));
  }

  /**
   * Several spreads by weight. Weights are taken as parts of their sum, which the registry lets
   * differ from 1 by a millionth.
   *
   * @param spreads one per weight
   */
  static Shares mixed(List<Shares> spreads, List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    TreeMap<LensTarget, Double> mixed = new TreeMap<>();
    for (int i = 0; i < spreads.size(); i++) {
      double weight = weights.get(i) / sum;
      spreads.get(i).byTarget.forEach((to, share) -> mixed.merge(to, share * weight, Double::sum));
    }
    return new Shares(mixed);
  }

  /** Shares by target, in the order of targets. */
  public SortedMap<LensTarget, Double> byTarget() {
    return byTarget;
  }

  /** The share that counts under a unit; 0 for one that gets none. */
  public double of(String unitId) {
    return byTarget.getOrDefault(LensTarget.unit(unitId), 0.0);
  }

  /** The share that counts under no unit. */
  public double unconverted() {
    return byTarget.entrySet().stream()
        .filter(e -> e.getKey().unitId() == null)
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** The one unit that gets all; null when several do, or not all finds a place. */
  @Nullable String onlyUnit() {
    return byTarget.size() == 1 ? byTarget.firstKey().unitId() : null;
  }

  /** All to the one target there is, whatever share of it this is. */
  Shares onlyTarget() {
    return all(byTarget.firstKey());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shares shares && byTarget.equals(shares.byTarget);
  }

  @Override
  public int hashCode() {
    return byTarget.hashCode();
  }

  @Override
  public String toString() {
    return byTarget.toString();
  }
}
