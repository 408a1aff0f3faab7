package vn.camket.schemas.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.period.ReportingPeriod;
import vn.camket.schemas.period.ReportingPeriods;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;

/**
 * The days that a deadline names: a day, a calendar month, or a quarter, half-year or year of the
 * item's regime (meanings §6).
 *
 * @param first first day
 * @param last last day
 */
record StatedPeriod(LocalDate first, LocalDate last, DuePrecision precision) {
  private static final String YEAR = "(?:[ /-]*(?:năm )?(\\d{4}))?";
  private static final String QUARTER = "(iv|i{1,3}|[1-4])";
  private static final List<Rule> RULES =
      List.of(
          rule("(?:ngày )?(\\d{1,2})[/-](\\d{1,2})", StatedPeriod::dayOfYear),
          rule("(?:ngày )?(\\d{1,2}) tháng (\\d{1,2})", StatedPeriod::dayOfYear),
          rule("(?:tháng ?|t)(\\d{1,2})" + YEAR, StatedPeriod::month),
          rule("(\\d{1,2}) ?[/-] ?(\\d{4})", StatedPeriod::month),
          rule(
              "(?:quý ?|q)(?:" + QUARTER + " ?(?:[-,+]|và|đến) ?(?:quý )?)?" + QUARTER + YEAR,
              StatedPeriod::quarters),
          rule("([369]|ba|sáu|chín) tháng(?: (đầu|cuối) năm)?" + YEAR, StatedPeriod::months),
          rule("(?:cả )?năm (\\d{4})|(\\d{4})", StatedPeriod::years),
          rule("(?:giai đoạn )?(\\d{4}) ?- ?(\\d{4})", StatedPeriod::years));

  private interface Meaning {
    @Nullable StatedPeriod of(Matcher parts, int schemeYear, Regime regime);
  }

  private record Rule(Pattern wording, Meaning meaning) {}

  private static Rule rule(String wording, Meaning meaning) {
    return new Rule(Pattern.compile(wording), meaning);
  }

  /**
   * The period that a key names, or null.
   *
   * @param key a key of {@link TextKey#of} without operator words
   * @param schemeYear the year where the text names none
   */
  static @Nullable StatedPeriod parse(String key, int schemeYear, Regime regime) {
    LocalDate date = VietnameseDate.parse(key, DateOrder.DMY).orNull();
    if (date != null) {
      return day(date);
    }
    for (Rule rule : RULES) {
      Matcher parts = rule.wording().matcher(key);
      if (parts.matches()) {
        return rule.meaning().of(parts, schemeYear, regime);
      }
    }
    return null;
  }

  /** The year of the regime, as 'trong năm' states it. */
  static StatedPeriod year(int year, Regime regime) {
    return of(ReportingPeriods.of(regime, year, PeriodKind.YEAR), DuePrecision.YEAR);
  }

  /** A quarter of the regime. */
  static StatedPeriod quarter(int quarter, int year, Regime regime) {
    PeriodKind kind =
        List.of(PeriodKind.Q1, PeriodKind.Q2, PeriodKind.Q3, PeriodKind.Q4).get(quarter - 1);
    return of(ReportingPeriods.of(regime, year, kind), DuePrecision.QUARTER);
  }

  /** The first or second half of the regime's year. */
  static StatedPeriod half(int half, int year, Regime regime) {
    LocalDate first = quarter(2 * half - 1, year, regime).first();
    return new StatedPeriod(first, quarter(2 * half, year, regime).last(), DuePrecision.HALF);
  }

  private static StatedPeriod of(ReportingPeriod period, DuePrecision precision) {
    return new StatedPeriod(period.start(), period.end(), precision);
  }

  private static StatedPeriod day(LocalDate date) {
    return new StatedPeriod(date, date, DuePrecision.DAY);
  }

  private static @Nullable StatedPeriod dayOfYear(Matcher parts, int schemeYear, Regime regime) {
    String whole = parts.group(1) + "/" + parts.group(2) + "/" + schemeYear;
    LocalDate date = VietnameseDate.parse(whole, DateOrder.DMY).orNull();
    return date == null ? null : day(date);
  }

  private static @Nullable StatedPeriod month(Matcher parts, int schemeYear, Regime regime) {
    int month = Integer.parseInt(parts.group(1));
    int year = yearOr(parts.group(2), schemeYear);
    if (month < 1 || month > 12 || !VietnameseDate.isYear(year)) {
      return null;
    }
    YearMonth calendar = YearMonth.of(year, month);
    return new StatedPeriod(calendar.atDay(1), calendar.atEndOfMonth(), DuePrecision.MONTH);
  }

  private static @Nullable StatedPeriod quarters(Matcher parts, int schemeYear, Regime regime) {
    int last = quarterNumber(parts.group(2));
    int first = parts.group(1) == null ? last : quarterNumber(parts.group(1));
    int year = yearOr(parts.group(3), schemeYear);
    if (first > last || !VietnameseDate.isYear(year)) {
      return null;
    }
    LocalDate start = quarter(first, year, regime).first();
    return new StatedPeriod(start, quarter(last, year, regime).last(), DuePrecision.QUARTER);
  }

  private static int quarterNumber(String written) {
    return switch (written) {
      case "i", "1" -> 1;
      case "ii", "2" -> 2;
      case "iii", "3" -> 3;
      default -> 4;
    };
  }

  /** Three, six or nine months at the start or (three and six) the end of the year. */
  private static @Nullable StatedPeriod months(Matcher parts, int schemeYear, Regime regime) {
    boolean closing = "cuối".equals(parts.group(2));
    int year = yearOr(parts.group(3), schemeYear);
    if (!VietnameseDate.isYear(year)) {
      return null;
    }
    return switch (parts.group(1)) {
      case "3", "ba" -> quarter(closing ? 4 : 1, year, regime);
      case "6", "sáu" -> half(closing ? 2 : 1, year, regime);
      default -> closing ? null : nineMonths(year, regime);
    };
  }

  private static StatedPeriod nineMonths(int year, Regime regime) {
    LocalDate first = year(year, regime).first();
    return new StatedPeriod(first, quarter(3, year, regime).last(), DuePrecision.QUARTER);
  }

  /** One year, or the last of several. */
  private static @Nullable StatedPeriod years(Matcher parts, int schemeYear, Regime regime) {
    int first = yearOr(parts.group(1), 0);
    int last = yearOr(parts.group(2), first);
    if (!VietnameseDate.isYear(last) || first > last) {
      return null;
    }
    LocalDate start = year(first == 0 ? last : first, regime).first();
    return new StatedPeriod(start, year(last, regime).last(), DuePrecision.YEAR);
  }

  private static int yearOr(@Nullable String written, int otherwise) {
    return written == null ? otherwise : Integer.parseInt(written);
  }
}
