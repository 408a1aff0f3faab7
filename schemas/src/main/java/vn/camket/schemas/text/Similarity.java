package vn.camket.schemas.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How alike two wordings of a commitment are: the mean of what they share in syllables and in runs
 * of three characters (Dice's coefficient of both). Formulaic syllables and figures weigh less, so
 * neither shared boilerplate nor one altered figure decides. Used only where code and text find no
 * item (meanings §4).
 */
public final class Similarity {
  private static final Set<String> FORMULAIC =
      Set.of(
          ("và các của trên địa bàn hoàn thành thực hiện công tác năm nhiệm vụ triển khai tổ chức"
                  + " tiếp tục tăng cường đẩy mạnh nâng cao chất lượng theo kế hoạch tỷ tỉ lệ đạt"
                  + " tỉnh huyện xã cho về với trong đối số tại đến từ để việc lãnh chỉ đạo hiệu"
                  + " quả xây dựng phấn đấu toàn")
              .split(" "));
  private static final int OWN_WEIGHT = 3;
  private static final int FORMULA_WEIGHT = 1;
  private static final int RUN = 3;

  private Similarity() {}

  /**
   * The likeness of two keys of {@link TextKey#of}; symmetric.
   *
   * @return 0 (nothing shared) to 1 (equal, and only then)
   */
  public static double of(String keyA, String keyB) {
    if (keyA.equals(keyB)) {
      return 1;
    }
    double shared = (syllables(keyA, keyB) + runs(keyA, keyB)) / 2;
    return Math.min(shared, Math.nextDown(1.0));
  }

  private static double syllables(String keyA, String keyB) {
    Map<String, Integer> a = count(keyA);
    Map<String, Integer> b = count(keyB);
    int shared = 0;
    for (Map.Entry<String, Integer> entry : a.entrySet()) {
      int both = Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
      shared += both * weight(entry.getKey());
    }
    return dice(shared, weight(a) + weight(b));
  }

  private static Map<String, Integer> count(String key) {
    Map<String, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i == key.length() || !Character.isLetterOrDigit(key.charAt(i))) {
        if (i > start) {
          counts.merge(key.substring(start, i), 1, Integer::sum);
        }
        start = i + 1;
      }
    }
    return counts;
  }

  private static int weight(Map<String, Integer> counts) {
    int weight = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      weight += entry.getValue() * weight(entry.getKey());
    }
    return weight;
  }

  private static int weight(String syllable) {
    boolean figure = Character.isDigit(syllable.charAt(0));
    return figure || FORMULAIC.contains(syllable) ? FORMULA_WEIGHT : OWN_WEIGHT;
  }

  private static double runs(String keyA, String keyB) {
    long[] a = sortedRuns(keyA);
    long[] b = sortedRuns(keyB);
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Long.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return dice(shared, a.length + b.length);
  }

  /** Every run of three characters, as a number. */
  private static long[] sortedRuns(String key) {
    long[] runs = new long[Math.max(0, key.length() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = (long) key.charAt(i) << 32 | (long) key.charAt(i + 1) << 16 | key.charAt(i + 2);
    }
    Arrays.sort(runs);
    return runs;
  }

  private static double dice(int shared, int both) {
    return both == 0 ? 0 : 2.0 * shared / both;
  }
}
