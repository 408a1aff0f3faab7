package vn.camket.jobs.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which one Vietnamese text is spelled in real files. */
final class Spelling {
  private static final Pattern OPEN_SYLLABLE =
      Pattern.compile("(?<![qQ])([óòỏõọÓÒỎÕỌ][ae]|[úùủũụÚÙỦŨỤ][yY]|[ÓÒỎÕỌ][AE])(?!\\p{L})");
  private static final Map<Character, Integer> TONES = tones();
  private static final String MARKS = "\u0301\u0300\u0309\u0303\u0323";
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

  private Spelling() {}

  private static Map<Character, Integer> tones() {
    return Map.of('\u0301', 0, '\u0300', 1, '\u0309', 2, '\u0303', 3, '\u0323', 4);
  }

  /** 'hòa' becomes 'hoà': the other place of the tone mark in open syllables. */
  static String otherTonePlace(String text) {
    Matcher matcher = OPEN_SYLLABLE.matcher(text);
    return matcher.replaceAll(found -> moved(found.group(1)));
  }

  private static String moved(String pair) {
    String decomposed = Normalizer.normalize(pair.substring(0, 1), Normalizer.Form.NFD);
    char mark = decomposed.charAt(decomposed.length() - 1);
    char tone = MARKS.charAt(TONES.getOrDefault(mark, 0));
    String moved = decomposed.substring(0, decomposed.length() - 1) + pair.charAt(1) + tone;
    return Normalizer.normalize(moved, Normalizer.Form.NFC);
  }

  static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /** Upper case of a letterhead. */
  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** A text with its first letter in upper case. */
  static String sentence(String text) {
    return text.isEmpty() ? text : upper(text.substring(0, 1)) + text.substring(1);
  }

  /** Letters without marks, joined by hyphens: for folder and file names only. */
  static String slug(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = MARK.matcher(decomposed(lower)).replaceAll("");
    String slug = NO_SLUG.matcher(bare).replaceAll("-");
    return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
  }
}
