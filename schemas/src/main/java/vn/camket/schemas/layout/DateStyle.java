package vn.camket.schemas.layout;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.CleanText;
import vn.camket.schemas.text.DateOrder;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.text.DuePhrase;
import vn.camket.schemas.text.Reading;
import vn.camket.schemas.text.VietnameseDate;
import vn.camket.schemas.vocabulary.Regime;

/**
 * How a form writes days and deadlines. What it writes otherwise than a Vietnamese form is put into
 * the Vietnamese way, and then read by the rules for that; what has two meanings is no day.
 *
 * @param order order of day and month; MIXED where the form keeps none
 * @param serials whether a number of five digits is a day as Excel counts them
 * @param words words of the form for days and deadlines ("August"), and the Vietnamese ones that
 *     they stand for ("tháng 8")
 */
public record DateStyle(DateOrder order, boolean serials, Map<String, String> words)
    implements Serializable {
  /** Day, month and year in figures, alone or within a phrase. */
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d/.-])\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}(?![\\d/.-])");

  private static final Pattern SERIAL = Pattern.compile("\\d{5}");

  /** Day 0 of Excel's calendar, which has a 29 February 1900 that never was. */
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

  /** How far from its scheme-year a deadline may lie; 1905 in a list of 2022 is a slip. */
  private static final int FARTHEST_YEARS = 20;

  /** Copies the words in their order. */
  public DateStyle {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** The Vietnamese way: day first, no words of its own. */
  public static DateStyle of(DateOrder order) {
    return new DateStyle(order, false, Map.of());
  }

  /** Reads a day. */
  public Reading<LocalDate> day(String text) {
    String said = vietnamese(text);
    return said == null ? ambiguousOrWrong(text) : VietnameseDate.parse(said, order);
  }

  /**
   * Reads a deadline.
   *
   * @param schemeYear the year where the text names none
   * @param regime the item's regime, whose quarters, halves and years count
   */
  public Reading<Due> due(String text, int schemeYear, Regime regime) {
    String said = vietnamese(text);
    if (said == null) {
      return ambiguousOrWrong(text).map(day -> Due.UNDATED);
    }
    Reading<Due> due = DuePhrase.parse(said, schemeYear, regime);
    Due read = due.orNull();
    LocalDate date = read == null ? null : read.date();
    return date != null && Math.abs(date.getYear() - schemeYear) > FARTHEST_YEARS
        ? Reading.unreadable(
            "năm "
                + date.getYear()
                + " trong “"
                + CleanText.of(text)
                + "” quá xa năm "
                + schemeYear)
        : due;
  }

  /** The text as a Vietnamese form would write it; null when a day in it has no single meaning. */
  private @Nullable String vietnamese(String text) {
    String clean = CleanText.of(text);
    if (serials && SERIAL.matcher(clean).matches()) {
      return EXCEL_ZERO.plusDays(Integer.parseInt(clean)).toString();
    }
    String worded = worded(clean);
    return order == DateOrder.DMY ? worded : yearFirst(worded);
  }

  private String worded(String text) {
    if (words.isEmpty()) {
      return text;
    }
    Map<String, String> byKey =
        words.entrySet().stream()
            .collect(Collectors.toMap(e -> lower(e.getKey()), Map.Entry::getValue, (a, b) -> a));
    return anyWord()
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(byKey.getOrDefault(lower(found.group()), "")));
  }

  private static String lower(String text) {
    return CleanText.of(text).toLowerCase(java.util.Locale.ROOT);
  }

  /** Longer words first: "I quarter of" before "quarter". */
  private Pattern anyWord() {
    String any =
        words.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word -> Pattern.quote(CleanText.of(word)))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private @Nullable String yearFirst(String text) {
    StringBuilder said = new StringBuilder();
    Matcher figures = FIGURES.matcher(text);
    while (figures.find()) {
      LocalDate day = VietnameseDate.parse(figures.group(), order).orNull();
      if (day == null) {
        return null;
      }
      figures.appendReplacement(said, day.toString());
    }
    return figures.appendTail(said).toString();
  }

  /** Why the first day in a text has no single meaning. */
  private Reading<LocalDate> ambiguousOrWrong(String text) {
    Matcher figures = FIGURES.matcher(worded(CleanText.of(text)));
    while (figures.find()) {
      Reading<LocalDate> day = VietnameseDate.parse(figures.group(), order);
      if (day.orNull() == null) {
        return day;
      }
    }
    return VietnameseDate.parse(text, order);
  }
}
