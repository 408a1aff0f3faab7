package vn.camket.schemas.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Vietnamese write them, day first: '06/4/2021', '30.4.2021', '01-10-1997', 'ngày 25 tháng
 * 5 năm 2021' (domain §5). A date with its year first ('2021-04-30') is the same in every order. A
 * year has four digits, and a day that the calendar does not have is not moved to another.
 */
public final class VietnameseDate {
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:ngày )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[t ]00:00(?::00(?:\\.0+)?)?)?");
  private static final Pattern IN_WORDS =
      Pattern.compile("(?:ngày )?(\\d{1,2}) tháng (\\d{1,2}),? năm (\\d{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:ngày )?\\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-] ?| tháng \\d{1,2},? năm )\\d{2}");
  private static final Pattern NOTHING = Pattern.compile("[-.]*");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private VietnameseDate() {}

  /**
   * Reads a date.
   *
   * @param text the text of a cell, never null; a date cell of a spreadsheet as yyyy-MM-dd
   * @param order the order of numbers where the year comes last
   */
  public static Reading<LocalDate> parse(String text, DateOrder order) {
    String key = withoutStop(TextKey.of(text));
    if (NOTHING.matcher(key).matches()) {
      return Reading.blank();
    }
    Matcher first = YEAR_FIRST.matcher(key);
    if (first.matches()) {
      return date(text, first.group(1), first.group(3), first.group(4));
    }
    Matcher words = IN_WORDS.matcher(key);
    if (words.matches()) {
      return date(text, words.group(3), words.group(2), words.group(1));
    }
    Matcher last = YEAR_LAST.matcher(key);
    return last.matches() ? yearLast(text, last, order) : unreadable(text, key);
  }

  /** The date as dd/MM/yyyy. */
  public static String format(LocalDate date) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** Whether a number of four digits is a year that a file of ours may mean. */
  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static String withoutStop(String key) {
    boolean stop = key.endsWith(".") || key.endsWith(";") || key.endsWith(",");
    return stop ? withoutStop(key.substring(0, key.length() - 1).strip()) : key;
  }

  private static Reading<LocalDate> yearLast(String text, Matcher parts, DateOrder order) {
    String one = parts.group(1);
    String two = parts.group(3);
    String year = parts.group(4);
    return switch (order) {
      case DMY -> date(text, year, two, one);
      case MDY -> date(text, year, one, two);
      case MIXED -> mixed(text, year, one, two);
      case YMD ->
          Reading.unreadable(
              "Ngày “" + CleanText.of(text) + "” phải ghi năm trước: năm-tháng-ngày");
    };
  }

  /** 31/12 and 12/31 have one meaning, 1/1 has one day; 9/1 is 9 January or 1 September. */
  private static Reading<LocalDate> mixed(String text, String year, String one, String two) {
    Reading<LocalDate> dayFirst = date(text, year, two, one);
    Reading<LocalDate> monthFirst = date(text, year, one, two);
    LocalDate day = dayFirst.orNull();
    if (day == null || monthFirst.orNull() == null || day.equals(monthFirst.orNull())) {
      return day == null ? monthFirst : dayFirst;
    }
    return Reading.unreadable(
        "“"
            + CleanText.of(text)
            + "” có thể là ngày/tháng hoặc tháng/ngày; mẫu không nói thứ tự nào");
  }

  private static Reading<LocalDate> date(String text, String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (!isYear(y)) {
      return Reading.unreadable("Năm " + y + " trong “" + CleanText.of(text) + "” không hợp lý");
    }
    try {
      return Reading.read(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Reading.unreadable("Lịch không có ngày “" + CleanText.of(text) + "”");
    }
  }

  private static Reading<LocalDate> unreadable(String text, String key) {
    String shown = "“" + CleanText.of(text) + "”";
    return SHORT_YEAR.matcher(key).matches()
        ? Reading.unreadable("Năm trong " + shown + " phải ghi đủ 4 chữ số")
        : Reading.unreadable("Không đọc được ngày " + shown + "; ghi ngày/tháng/năm");
  }
}
