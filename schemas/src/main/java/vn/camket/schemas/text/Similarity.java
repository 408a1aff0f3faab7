package vn.camket.schemas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * How alike two wordings of a commitment are: the mean of the syllables they share and of the runs
 * of three characters they share in what is theirs (Dice's coefficient of both). Theirs is what
 * remains without the frame in which every commitment is put ('giảm tỷ lệ … xuống còn 3% vào cuối
 * năm'); the frame and its figures weigh little, so that neither shared boilerplate nor one altered
 * figure decides. Used only where code and text find no item (meanings §4).
 */
public final class Similarity {
  private static final Set<String> FRAME =
      Set.of(
          ("và các của trên địa bàn hoàn thành thực hiện công tác năm nhiệm vụ triển khai tổ chức"
                  + " tiếp tục tăng cường đẩy mạnh nâng cao chất lượng theo kế hoạch tỷ tỉ lệ đạt"
                  + " tỉnh huyện xã cho về với trong đối số tại đến từ để việc lãnh chỉ đạo hiệu"
                  + " quả xây dựng phấn đấu toàn giảm xuống còn vào cuối lên được ít nhất mức"
                  + " trở tập trung")
              .split(" "));
  private static final int OWN_WEIGHT = 3;
  private static final int FRAME_WEIGHT = 1;
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
    List<String> a = syllables(keyA);
    List<String> b = syllables(keyB);
    double shared = (bySyllable(count(a), count(b)) + byRun(own(a, keyA), own(b, keyB))) / 2;
    return Math.min(shared, Math.nextDown(1.0));
  }

  private static List<String> syllables(String key) {
    List<String> syllables = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i == key.length() || !Character.isLetterOrDigit(key.charAt(i))) {
        if (i > start) {
          syllables.add(key.substring(start, i));
        }
        start = i + 1;
      }
    }
    return syllables;
  }

  /** The text without its frame; the whole text when it is nothing else. */
  private static String own(List<String> syllables, String key) {
    StringJoiner own = new StringJoiner(" ");
    for (String syllable : syllables) {
      if (weight(syllable) == OWN_WEIGHT) {
        own.add(syllable);
      }
    }
    return own.length() == 0 ? key : own.toString();
  }

  private static double bySyllable(Map<String, Integer> a, Map<String, Integer> b) {
    int shared = 0;
    for (Map.Entry<String, Integer> entry : a.entrySet()) {
      int both = Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
      shared += both * weight(entry.getKey());
    }
    return dice(shared, weight(a) + weight(b));
  }

  private static Map<String, Integer> count(List<String> syllables) {
    Map<String, Integer> counts = new HashMap<>();
    for (String syllable : syllables) {
      counts.merge(syllable, 1, Integer::sum);
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
    return figure || FRAME.contains(syllable) ? FRAME_WEIGHT : OWN_WEIGHT;
  }

  private static double byRun(String textA, String textB) {
    long[] a = sortedRuns(textA);
    long[] b = sortedRuns(textB);
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
  private static long[] sortedRuns(String text) {
    long[] runs = new long[Math.max(0, text.length() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] =
          ((long) text.charAt(i) << 32) | ((long) text.charAt(i + 1) << 16) | text.charAt(i + 2);
    }
    Arrays.sort(runs);
    return runs;
  }

  private static double dice(int shared, int both) {
    return both == 0 ? 0 : 2.0 * shared / both;
  }
}
