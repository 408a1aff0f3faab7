package vn.camket.jobs.units;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.registry.Extent;

/**
 * Shares that somebody declares for communes that were split: columns old_code, new_code, weight,
 * weight_basis. No list and no mapping gives them, so an edge with one is RECONSTRUCTED.
 */
final class DeclaredWeights {
  private static final List<String> COLUMNS =
      List.of("old_code", "new_code", "weight", "weight_basis");
  private static final double TOLERANCE = 1e-6;

  /**
   * One share.
   *
   * @param text as declared
   * @param basis what it was measured by
   */
  record Weight(String text, String basis, double value, int line) {}

  private final Map<String, Weight> byEdge = new HashMap<>();
  private final String file;

  private DeclaredWeights(String file) {
    this.file = file;
  }

  /** No shares. */
  static DeclaredWeights none() {
    return new DeclaredWeights("");
  }

  static DeclaredWeights read(SourceFile source, SourceProblems problems) {
    DeclaredWeights weights = new DeclaredWeights(source.name());
    for (SourceRow row : new SourceTable(source, COLUMNS, problems).read()) {
      String key = key(row.text("old_code"), row.text("new_code"));
      double value = share(row.text("weight"));
      if (value <= 0 || value > 1) {
        problems.add(source.name(), row.line(), "weight is no number above 0 up to 1, like 0.35");
      } else if (row.text("weight_basis").isEmpty()) {
        problems.add(source.name(), row.line(), "weight_basis is blank");
      } else {
        Weight weight = new Weight(row.text("weight"), row.text("weight_basis"), value, row.line());
        weights.byEdge.put(key, weight);
      }
    }
    return weights;
  }

  private static double share(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The share of an edge; null when none is declared. */
  @Nullable Weight of(Succession edge) {
    return edge.extent() == Extent.PARTIAL ? byEdge.get(key(edge.oldCode(), edge.newCode())) : null;
  }

  /** Shares belong to edges of a split, stand on all of them or on none, and add up to 1. */
  void check(List<Succession> edges, SourceProblems problems) {
    Set<String> used = new HashSet<>();
    Map<String, Double> sums = new TreeMap<>();
    Map<String, Integer> without = new HashMap<>();
    for (Succession edge : edges) {
      Weight weight = of(edge);
      if (weight != null) {
        used.add(key(edge.oldCode(), edge.newCode()));
        sums.merge(edge.oldCode(), weight.value(), Double::sum);
      } else {
        without.merge(edge.oldCode(), 1, Integer::sum);
      }
    }
    byEdge.forEach(
        (key, weight) -> {
          if (!used.contains(key)) {
            problems.add(file, weight.line(), key + " is no part of a split commune");
          }
        });
    sums.forEach((code, sum) -> checkSum(code, sum, without.containsKey(code), problems));
  }

  private void checkSum(String code, double sum, boolean some, SourceProblems problems) {
    if (some) {
      problems.add(file, 0, "weights of " + code + " stand on only some of its edges");
    } else if (Math.abs(sum - 1) > TOLERANCE) {
      problems.add(
          file, 0, String.format(Locale.ROOT, "weights of %s add up to %s, not 1", code, sum));
    }
  }

  private static String key(String oldCode, String newCode) {
    return oldCode + " -> " + newCode;
  }
}
