package vn.camket.schemas.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camket.schemas.vocabulary.DueOperator;

/** One minute before the day and the first of it, in Vietnamese time, wherever the machine is. */
class ADeadlineBindsByItsOperator {
  private static final TimeZone OF_THE_MACHINE = TimeZone.getDefault();
  private static final LocalDate DAY = LocalDate.of(2021, 5, 15);
  private static final LocalDateTime EVE = LocalDateTime.of(2021, 5, 14, 23, 59);
  private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2021, 5, 15, 0, 0);

  @AfterEach
  void putBack() {
    TimeZone.setDefault(OF_THE_MACHINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
  void beforeTheDay(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Deadline before = new Deadline(DAY, DueOperator.BEFORE);
    assertThat(List.of(before.keptBy(EVE), before.keptBy(MIDNIGHT))).containsExactly(true, false);
    assertThat(List.of(before.daysLate(EVE), before.daysLate(MIDNIGHT))).containsExactly(0, 1);
    assertThat(before.passedAt()).isEqualTo(MIDNIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
  void noLaterThanTheDay(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Deadline by = new Deadline(DAY, DueOperator.NO_LATER_THAN);
    LocalDateTime nextMidnight = MIDNIGHT.plusDays(1);
    assertThat(by.keptBy(MIDNIGHT)).isTrue();
    assertThat(by.keptBy(nextMidnight.minusMinutes(1))).isTrue();
    assertThat(by.keptBy(nextMidnight)).isFalse();
    assertThat(List.of(by.daysLate(MIDNIGHT), by.daysLate(nextMidnight))).containsExactly(0, 1);
    assertThat(by.passedAt()).isEqualTo(nextMidnight);
  }
}
