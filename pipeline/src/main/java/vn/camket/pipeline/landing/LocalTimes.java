package vn.camket.pipeline.landing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Local date-times of the province as the home's files hold them: 2020-07-03T08:15:00. */
final class LocalTimes {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", java.util.Locale.ROOT);

  private LocalTimes() {}

  static String text(LocalDateTime time) {
    return TEXT.format(time);
  }

  /** Seconds may be missing; throws a DateTimeParseException for anything else. */
  static LocalDateTime parse(String text) {
    return LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE).truncatedTo(ChronoUnit.SECONDS);
  }
}
