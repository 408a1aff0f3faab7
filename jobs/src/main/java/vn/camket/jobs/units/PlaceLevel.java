package vn.camket.jobs.units;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Level;

/** Levels of administrative places, the widest first. */
enum PlaceLevel {
  PROVINCE(2, Level.TINH),
  DISTRICT(3, Level.HUYEN),
  COMMUNE(5, Level.XA);

  private final int codeWidth;
  private final Level level;

  PlaceLevel(int codeWidth, Level level) {
    this.codeWidth = codeWidth;
    this.level = level;
  }

  Level level() {
    return level;
  }

  /** The level of a word of a snapshot; null when it is none. */
  static @Nullable PlaceLevel of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "province" -> PROVINCE;
      case "district" -> DISTRICT;
      case "ward", "commune" -> COMMUNE;
      default -> null;
    };
  }

  /**
   * An official code with its zeros ('7.0' is commune 00007): a spreadsheet has made a number of it
   * in some files.
   *
   * @return null when it is no code
   */
  @Nullable String code(String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    boolean sound = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return sound && digits.length() <= codeWidth
        ? "0".repeat(codeWidth - digits.length()) + digits
        : null;
  }
}
