package vn.camket.jobs.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.camket.jobs.Terminal;

/** A clock that a test sets. */
final class SettableClock extends Clock {
  private Instant now = Instant.parse("2026-09-30T08:00:00Z");

  /** Sets it to a local time of Asia/Ho_Chi_Minh. */
  void set(LocalDateTime time) {
    now = time.atZone(Terminal.ZONE).toInstant();
  }

  /** Two runs are never published in the same second. */
  void passSeconds(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
