package vn.camket.jobs.units;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.CleanText;
import vn.camket.schemas.text.TextKey;

/**
 * The name of a place: its type and what follows.
 *
 * @param type type of place
 * @param bare the name without its type, clean, as the source spells it
 * @param bareKey equal for two spellings of one name: tone placement, letter case, 'Phường 02'
 * @param key like it, of the name with its type
 */
record PlaceName(PlaceType type, String bare, String bareKey, String key) {
  private static final Pattern ZEROS = Pattern.compile("\\b0+(?=\\d)");

  /** The name that a text holds; null when it begins with no type of place. */
  static @Nullable PlaceName of(String fullName) {
    String text = CleanText.of(fullName).strip();
    for (PlaceType type : PlaceType.values()) {
      if (type.begins(text)) {
        return of(type, text.substring(type.word().length() + 1));
      }
    }
    return null;
  }

  /** With its type, as the source spells it. */
  String full() {
    return type.word() + " " + bare;
  }

  /** Name of the Party committee of the place. */
  String committee() {
    return type.committee(bare);
  }

  private static PlaceName of(PlaceType type, String bare) {
    String key = ZEROS.matcher(TextKey.of(bare)).replaceAll("");
    return new PlaceName(type, bare, key, type + " " + key);
  }
}
