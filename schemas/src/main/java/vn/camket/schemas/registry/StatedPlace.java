package vn.camket.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.camket.schemas.text.TextKey;

/**
 * A name that ends in the place it belongs to: 'sở y tế tỉnh quảng trị' = 'sở y tế' of 'tỉnh quảng
 * trị'.
 *
 * @param head key of the name before the place
 * @param type type of the place
 * @param place key of the place's name, without its type
 */
record StatedPlace(String head, PlaceType type, String place) {
  /** Longer texts are narratives that came into a unit's cell. */
  static final int LONGEST_NAME = 300;

  private static final Pattern BEFORE = Pattern.compile("[\\s,;(\\-–—]+$");
  private static final Pattern AFTER = Pattern.compile("[\\s,;.)]+$");

  /** Every way in which a key ends in a place, which stands apart from what is before it. */
  static List<StatedPlace> endings(String key) {
    List<StatedPlace> endings = new ArrayList<>();
    if (key.length() > LONGEST_NAME) {
      return endings;
    }
    for (PlaceType type : PlaceType.values()) {
      for (String spelling : type.spellings()) {
        String word = TextKey.of(spelling) + " ";
        for (int at = key.lastIndexOf(word); at > 0; at = key.lastIndexOf(word, at - 1)) {
          String head = BEFORE.matcher(key.substring(0, at)).replaceAll("");
          String place = AFTER.matcher(key.substring(at + word.length())).replaceAll("");
          if (head.length() < at && !head.isEmpty() && !place.isEmpty()) {
            endings.add(new StatedPlace(head, type, place));
          }
        }
      }
    }
    return endings;
  }

  /** Keys of the names of the units that stand for the place. */
  List<String> bodies() {
    List<String> keys = new ArrayList<>();
    for (String body : type.bodies(place)) {
      keys.add(TextKey.of(body));
    }
    return keys;
  }
}
