package vn.camket.jobs.review;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import vn.camket.schemas.vocabulary.Level;

/** The level of which a name speaks, by the first word in it that tells one. */
final class StatedLevel {
  private static final Map<String, Level> WORDS =
      Map.ofEntries(
          Map.entry("tỉnh", Level.TINH),
          Map.entry("sở", Level.TINH),
          Map.entry("huyện", Level.HUYEN),
          Map.entry("thị xã", Level.HUYEN),
          Map.entry("thị ủy", Level.HUYEN),
          Map.entry("thành phố", Level.HUYEN),
          Map.entry("thành ủy", Level.HUYEN),
          Map.entry("quận", Level.HUYEN),
          Map.entry("xã", Level.XA),
          Map.entry("phường", Level.XA),
          Map.entry("thị trấn", Level.XA),
          Map.entry("đặc khu", Level.XA));

  private StatedLevel() {}

  /**
   * @param textKey key of the name
   */
  static Optional<Level> of(String textKey) {
    String words = " " + textKey + " ";
    return WORDS.entrySet().stream()
        .filter(e -> words.contains(" " + e.getKey() + " "))
        .min(
            Comparator.<Map.Entry<String, Level>>comparingInt(
                    e -> words.indexOf(" " + e.getKey() + " "))
                .thenComparing(e -> -e.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
