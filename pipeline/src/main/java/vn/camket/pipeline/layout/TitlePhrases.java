package vn.camket.pipeline.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Title phrases of all layouts. In "kết quả thực hiện cam kết trách nhiệm" only the first and
 * longest phrase counts: "cam kết trách nhiệm", which overlaps it, is not the title of a
 * registration.
 */
final class TitlePhrases {
  private final List<String> longestFirst;

  TitlePhrases(Collection<String> phrases) {
    this.longestFirst =
        phrases.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private record Hit(String phrase, int start, int end) {}

  /** The parts of a title; empty when a key holds no title phrase. */
  List<TitlePart> parts(String key) {
    List<Hit> hits = hits(key);
    List<TitlePart> parts = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      int from = i == 0 ? 0 : hits.get(i - 1).end();
      int to = i + 1 == hits.size() ? key.length() : hits.get(i + 1).start();
      Hit hit = hits.get(i);
      parts.add(new TitlePart(hit.phrase(), key.substring(from, to), hit.end() - from));
    }
    return parts;
  }

  private List<Hit> hits(String key) {
    List<Hit> hits = new ArrayList<>();
    Hit next = firstFrom(key, 0);
    while (next != null) {
      hits.add(next);
      next = firstFrom(key, next.end());
    }
    return hits;
  }

  private @Nullable Hit firstFrom(String key, int from) {
    Hit first = null;
    for (String phrase : longestFirst) {
      int at = WordKeys.find(phrase, key, from);
      if (at >= 0 && (first == null || at < first.start())) {
        first = new Hit(phrase, at, at + phrase.length());
      }
    }
    return first;
  }
}
