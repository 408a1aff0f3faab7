package vn.camket.schemas.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Placeholder until merge. */
public final class Similarity {
  private Similarity() {}

  /** Dice over words. */
  public static double of(String a, String b) {
    Set<String> x = new HashSet<>(List.of(a.split(" ", -1)));
    Set<String> y = new HashSet<>(List.of(b.split(" ", -1)));
    int total = x.size() + y.size();
    x.retainAll(y);
    return total == 0 ? 1 : 2.0 * x.size() / total;
  }
}
