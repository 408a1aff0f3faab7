package vn.camket.pipeline.landing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When and how files are taken from the inbox.
 *
 * @param mode how times are set
 * @param now the instant of this ingest
 * @param sampleEnd last day of a sample home; null for a real one
 */
public record IngestRequest(Mode mode, Instant now, @Nullable LocalDate sampleEnd) {
  private static final Duration QUIET = Duration.ofMinutes(1);

  /** How recorded_at is set, and whether files just changed wait (meanings §2). */
  public enum Mode {
    /** A real home at work: recorded_at is the landing time; a file just changed waits. */
    LIVE,
    /** Past years before a home's first release: recorded_at is received_at. */
    HISTORICAL,
    /** Past years later on: recorded_at is the landing time. */
    HISTORICAL_LATER,
    /** A sample home: recorded_at is received_at, which defaults to the sample's end. */
    SAMPLE
  }

  /** A real home at work. */
  public static IngestRequest live(Instant now) {
    return new IngestRequest(Mode.LIVE, now, null);
  }

  /** Files of past years. */
  public static IngestRequest historical(Instant now, boolean beforeFirstRelease) {
    return new IngestRequest(
        beforeFirstRelease ? Mode.HISTORICAL : Mode.HISTORICAL_LATER, now, null);
  }

  /** A sample home. */
  public static IngestRequest sample(Instant now, LocalDate sampleEnd) {
    return new IngestRequest(Mode.SAMPLE, now, sampleEnd);
  }

  /** Landing time, Asia/Ho_Chi_Minh, to the second. */
  public LocalDateTime landingTime() {
    return LocalTimes.at(now);
  }

  /** received_at of a file for which nobody wrote it down. */
  LocalDateTime receivedWhenUnknown() {
    return sampleEnd == null ? landingTime() : sampleEnd.atStartOfDay();
  }

  ReceivedBasis basisWhenUnknown() {
    return switch (mode) {
      case LIVE -> ReceivedBasis.LANDING_TIME;
      case HISTORICAL, HISTORICAL_LATER -> ReceivedBasis.HISTORICAL;
      case SAMPLE -> ReceivedBasis.SAMPLE_END;
    };
  }

  LocalDateTime recordedAt(LocalDateTime receivedAt) {
    return mode == Mode.HISTORICAL || mode == Mode.SAMPLE ? receivedAt : landingTime();
  }

  /** Whether a file may still be being written. */
  boolean waits(Instant modifiedAt) {
    return mode == Mode.LIVE && Duration.between(modifiedAt, now).abs().compareTo(QUIET) < 0;
  }
}
