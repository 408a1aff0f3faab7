package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reproducible chance: the throws hang on the seed and on the subject they are thrown for, never on
 * the order in which subjects are looked at. SplitMix64.
 */
final class Dice {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice for one subject, named by its parts. */
  static Dice of(long seed, Object... subject) {
    long hash = mix(seed + GAMMA);
    for (Object part : subject) {
      String text = part.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = mix(hash ^ (text.charAt(i) + GAMMA));
      }
      hash = mix(hash + GAMMA);
    }
    return new Dice(hash);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** 0 to n-1. */
  int below(int n) {
    state += GAMMA;
    return (int) Math.floorMod(mix(state), (long) n);
  }

  /** From low to high, both possible. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(double share) {
    return below(100_000) < share * 100_000;
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[below(of.length)];
  }

  /** A day from the first to the last, both possible; the first when the last lies before it. */
  LocalDate day(LocalDate first, LocalDate last) {
    int days = (int) ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? first : first.plusDays(below(days + 1));
  }

  /** The first index whose running sum of weights exceeds a throw. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = below(sum);
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
