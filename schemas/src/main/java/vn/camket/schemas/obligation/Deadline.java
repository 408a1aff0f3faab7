package vn.camket.schemas.obligation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.camket.schemas.vocabulary.DueOperator;

/**
 * When a report is due, in local time of Asia/Ho_Chi_Minh (domain §3.3).
 *
 * @param day day that the rule names
 * @param operator how the day binds
 */
public record Deadline(LocalDate day, DueOperator operator) implements Serializable {

  /** The first moment that is too late. */
  public LocalDateTime passedAt() {
    return lastDay().plusDays(1).atStartOfDay();
  }

  /** Whether something received at a moment is in time. */
  public boolean keptBy(LocalDateTime receivedAt) {
    return receivedAt.isBefore(passedAt());
  }

  /** Days from the last day that is in time; 0 or less for what is in time. */
  public int daysLate(LocalDateTime receivedAt) {
    return Math.toIntExact(ChronoUnit.DAYS.between(lastDay(), receivedAt.toLocalDate()));
  }

  private LocalDate lastDay() {
    return operator == DueOperator.BEFORE ? day.minusDays(1) : day;
  }
}
