package vn.camket.schemas.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.DueOperator;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.Regime;

/**
 * Deadlines in words (domain §3.3, §5): 'trước ngày 30/4/2021', 'quý II', '6 tháng đầu năm', 'trong
 * năm', 'thường xuyên'. A missing year is the scheme's year. A plain deadline and 'chậm nhất',
 * 'đến', 'hết', 'trong' bind at the end of the stated period; 'trước' at its first day: 'trước
 * tháng 10' is before 1 October. What has no day ('đầu quý II', 'giữa năm') is unreadable.
 */
public final class DuePhrase {
  private static final Pattern BEFORE = Pattern.compile("(?:hoàn thành )?trước (.+)");
  private static final Pattern NO_LATER =
      Pattern.compile(
          "(?:hoàn thành )?(?:(?:chậm|muộn) nhất(?: là)?|không muộn hơn)?(?: ?đến)?"
              + "(?: ?(?:hết|cuối|trong|vào))? ?(.+)");
  private static final Pattern THIS_YEAR =
      Pattern.compile("(?:(?:đến )?(?:trong|hết|cuối) |cả )(?:cả )?năm(?: nay)?");
  private static final Pattern FROM_TO = Pattern.compile("từ (.+?) (?:đến|-) (.+)");
  private static final String RECURRING =
      "(?:thường xuyên|liên tục|định kỳ|(?:thực hiện )?h[àằ]ng (?:ngày|tuần|tháng|quý|năm))";
  private static final Pattern STANDING =
      Pattern.compile(RECURRING + "(?:,? " + RECURRING + ")*(?: trong năm(?: \\d{4})?)?");

  private DuePhrase() {}

  /**
   * Reads a deadline.
   *
   * @param text the text of a cell, never null
   * @param schemeYear the year where the text names none
   * @param regime the item's regime, whose quarters, halves and years count
   */
  public static Reading<Due> parse(String text, int schemeYear, Regime regime) {
    String key = key(text);
    if (key.isEmpty()) {
      return Reading.blank();
    }
    if (STANDING.matcher(key).matches()) {
      return Reading.read(Due.UNDATED);
    }
    Due due = dated(key, schemeYear, regime);
    return due == null ? Reading.unreadable(reason(text, key)) : Reading.read(due);
  }

  /**
   * The deadline in words, with its year, so that {@link #parse} gives it back.
   *
   * @throws IllegalArgumentException when its date is no boundary of such a period in the regime
   */
  public static String format(Due due, Regime regime) {
    LocalDate date = due.date();
    if (date == null) {
      return "thường xuyên";
    }
    boolean before = due.operator() == DueOperator.BEFORE;
    return (before ? "trước " : "") + period(due.precision(), date, before, regime);
  }

  private static String key(String text) {
    String key = TextKey.of(text).replace("quí", "quý").replace("định kì", "định kỳ");
    int end = key.length();
    while (end > 0 && ".;, -".indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    return key.substring(0, end);
  }

  private static @Nullable Due dated(String key, int schemeYear, Regime regime) {
    Matcher before = BEFORE.matcher(key);
    if (before.matches()) {
      StatedPeriod period = StatedPeriod.parse(before.group(1), schemeYear, regime);
      return period == null
          ? null
          : new Due(period.first(), period.precision(), DueOperator.BEFORE);
    }
    StatedPeriod period = noLater(key, schemeYear, regime);
    return period == null
        ? null
        : new Due(period.last(), period.precision(), DueOperator.NO_LATER_THAN);
  }

  private static @Nullable StatedPeriod noLater(String key, int schemeYear, Regime regime) {
    if (THIS_YEAR.matcher(key).matches()) {
      return StatedPeriod.year(schemeYear, regime);
    }
    Matcher range = FROM_TO.matcher(key);
    if (range.matches()) {
      return range(range.group(1), range.group(2), schemeYear, regime);
    }
    Matcher plain = NO_LATER.matcher(key);
    return plain.matches() ? StatedPeriod.parse(plain.group(1), schemeYear, regime) : null;
  }

  /** 'từ tháng 3 đến tháng 6': the end counts, when both are readable and in order. */
  private static @Nullable StatedPeriod range(String from, String to, int year, Regime regime) {
    StatedPeriod end = noLater(to, year, regime);
    if (end == null) {
      return null;
    }
    // A start without a year lies in the year of the end: 'từ tháng 3 đến tháng 6/2022'.
    StatedPeriod start = StatedPeriod.parse(from, end.last().getYear(), regime);
    return start == null || start.first().isAfter(end.last()) ? null : end;
  }

  private static String reason(String text, String key) {
    // A text that is nearly a date is told what is wrong with the date.
    String day = key.replaceFirst("^\\D*?(?:ngày )?(?=\\d)", "");
    boolean nearlyADate = day.matches("(?:ngày )?\\d{1,2}\\D{1,7}\\d{1,2}\\D{1,5}(?:\\d{2}){1,2}");
    if (nearlyADate
        && VietnameseDate.parse(day, DateOrder.DMY) instanceof Reading.Unreadable<LocalDate> date) {
      return date.reasonVi();
    }
    return "Không đọc được thời hạn “" + CleanText.of(text) + "”";
  }

  private static String period(
      DuePrecision precision, LocalDate date, boolean before, Regime regime) {
    return switch (precision) {
      case DAY -> "ngày " + VietnameseDate.format(date);
      case MONTH -> String.format(Locale.ROOT, "tháng %d/%d", month(date, before), date.getYear());
      default -> named(precision, date, before, regime);
    };
  }

  private static int month(LocalDate date, boolean before) {
    int boundary = before ? 1 : date.lengthOfMonth();
    if (date.getDayOfMonth() != boundary) {
      throw new IllegalArgumentException(date + " is no boundary of a month");
    }
    return date.getMonthValue();
  }

  private static String named(
      DuePrecision precision, LocalDate date, boolean before, Regime regime) {
    return IntStream.rangeClosed(date.getYear(), date.getYear() + 1)
        .boxed()
        .flatMap(year -> names(precision, year))
        .filter(name -> binds(name, date, before, regime))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    date + " is no boundary of a " + precision + " of " + regime));
  }

  private static Stream<String> names(DuePrecision precision, int year) {
    return switch (precision) {
      case QUARTER -> Stream.of("I", "II", "III", "IV").map(q -> "quý " + q + "/" + year);
      case HALF -> Stream.of("đầu", "cuối").map(half -> "6 tháng " + half + " năm " + year);
      default -> Stream.of("năm " + year);
    };
  }

  private static boolean binds(String name, LocalDate date, boolean before, Regime regime) {
    StatedPeriod period =
        Objects.requireNonNull(StatedPeriod.parse(TextKey.of(name), date.getYear(), regime));
    return date.equals(before ? period.first() : period.last());
  }
}
