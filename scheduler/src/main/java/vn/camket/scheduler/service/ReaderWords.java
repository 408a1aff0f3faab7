package vn.camket.scheduler.service;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camket.scheduler.calendar.Regime;
import vn.camket.scheduler.calendar.Regime.PeriodKind;
import vn.camket.scheduler.calendar.When;

/** Periods, times and states as the operator says them. */
final class ReaderWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final Pattern OF_REGIME =
      Pattern.compile("(PARTY_CALENDAR|STATE_ND09)-(\\d{4})-(H1|YEAR)(?:\\+(\\d+))?");
  private static final Pattern REGISTRATION =
      Pattern.compile("REGISTRATION-(\\d{4})(?:\\+(\\d+))?");
  private static final Pattern MOMENT =
      Pattern.compile("(now-)?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*)");

  private ReaderWords() {}

  static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A time, a day, a reporting period; anything else as it is. */
  static String period(String key) {
    Matcher moment = MOMENT.matcher(key);
    if (moment.matches()) {
      String at = TIME.format(LocalDateTime.parse(moment.group(2)));
      return moment.group(1) == null ? at : "theo yêu cầu lúc " + at;
    }
    if (key.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return DAY.format(LocalDate.parse(key));
    }
    Matcher regime = OF_REGIME.matcher(key);
    if (regime.matches()) {
      return half(PeriodKind.valueOf(regime.group(3)))
          + " "
          + regime.group(2)
          + ", "
          + regime(Regime.valueOf(regime.group(1)))
          + after(regime.group(4));
    }
    Matcher registration = REGISTRATION.matcher(key);
    return registration.matches()
        ? "đăng ký năm " + registration.group(1) + after(registration.group(2))
        : key;
  }

  private static String after(@org.jspecify.annotations.Nullable String days) {
    return days == null ? "" : ", ngày thứ " + days;
  }

  private static String half(PeriodKind kind) {
    return kind == PeriodKind.H1 ? "6 tháng đầu năm" : "cả năm";
  }

  private static String regime(Regime regime) {
    return regime == Regime.STATE_ND09 ? "khối Nhà nước" : "khối Đảng";
  }

  /** When an entry falls due. */
  static String when(When when) {
    if (when instanceof When.EveryMinutes every) {
      return "cứ " + every.minutes() + " phút";
    }
    if (when instanceof When.DailyAt daily) {
      return "hằng ngày, " + daily.at();
    }
    if (when instanceof When.AfterCutoff cutoffs) {
      return days(cutoffs.days()) + " sau ngày chốt kỳ, " + cutoffs.at();
    }
    When.Yearly yearly = (When.Yearly) when;
    String day =
        String.format(
            Locale.ROOT, "%02d/%02d", yearly.day().getDayOfMonth(), yearly.day().getMonthValue());
    return yearly.days().equals(List.of(0))
        ? "ngày " + day + " hằng năm, " + yearly.at()
        : days(yearly.days()) + " sau " + day + " hằng năm, " + yearly.at();
  }

  private static String days(List<Integer> days) {
    return String.join(", ", days.stream().map(String::valueOf).toList()) + " ngày";
  }

  /** How a run of the schedule, or one by hand, stands. */
  static String state(String state) {
    return switch (state) {
      case "DONE", "SUCCESS" -> "Xong";
      case "NOTHING_NEW" -> "Không có gì mới";
      case "FAILED" -> "Thất bại, cần xem";
      case "REGISTRY_REFUSED" -> "Danh mục bị từ chối";
      case "RETRY" -> "Sẽ thử lại";
      case "RUNNING" -> "Đang chạy";
      case "REQUESTED" -> "Đang chờ";
      case "SUPERSEDED" -> "Kỳ sau làm thay";
      case "BUSY" -> "Kho đang bận";
      case "INTERRUPTED" -> "Bị ngắt";
      case "DIED" -> "Tắt đột ngột";
      default -> state;
    };
  }

  /** A length of time, roughly. */
  static String length(Duration length) {
    if (length.toSeconds() < 90) {
      return length.toSeconds() + " giây";
    }
    return length.toMinutes() < 90 ? length.toMinutes() + " phút" : length.toHours() + " giờ";
  }
}
