package vn.camket.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.scheduler.HomeFolder;

/** A year gives exactly the business periods that it should. */
class AYearOfTheCalendar {
  private static final LocalDateTime BEGIN = LocalDate.of(2025, 12, 31).atTime(23, 59);
  private static final LocalDateTime END = LocalDate.of(2026, 12, 31).atTime(23, 59);

  @TempDir private Path folder = Path.of("");

  @Test
  void freezesOfBothRegimesSixtyDaysAfterTheCutOff() {
    assertThat(
            year(
                """
                - name: chot
                  title: Chốt kỳ
                  command: [release, list]
                  when: {after_cutoff: {regimes: [PARTY_CALENDAR, STATE_ND09], periods: [H1, YEAR], days: [60], at: '06:00'}}
                """))
        .containsExactly(
            "STATE_ND09-2025-YEAR 2026-02-12T06:00",
            "PARTY_CALENDAR-2025-YEAR 2026-03-01T06:00",
            "STATE_ND09-2026-H1 2026-08-13T06:00",
            "PARTY_CALENDAR-2026-H1 2026-08-29T06:00");
  }

  @Test
  void aRunOfOneOfSeveralDaysIsOfItsPeriod() {
    HomeFolder.real(folder)
        .withEntries(
            """
            - name: nhac
              title: Nhắc
              command: [missing, --period, '{period}', --to, 'x-{run}.xlsx']
              when: {after_cutoff: {regimes: [STATE_ND09], periods: [H1], days: [11, 14], at: '08:00'}}
            """);
    ReportingCalendar calendar = new HomeCalendar(folder).read();
    Entry entry = calendar.entries().get(0);
    assertThat(
            calendar.occurrences(entry, BEGIN, END).stream()
                .map(o -> String.join(" ", entry.commandFor(o.period()))))
        .containsExactly(
            "missing --period STATE_ND09-2026-H1 --to x-STATE_ND09-2026-H1+11.xlsx",
            "missing --period STATE_ND09-2026-H1 --to x-STATE_ND09-2026-H1+14.xlsx");
  }

  @Test
  void theNextWorkingDayAfterAWeekendAndAfterTet() {
    assertThat(
            year(
                """
                - name: nhac
                  title: Nhắc
                  command: [missing]
                  when: {yearly: {day: '02-14', days_after: [0, 2, 8, 9], at: '08:00'}}
                  holiday: NEXT_WORKING_DAY
                """))
        .containsExactly(
            "REGISTRATION-2026+0 2026-02-23T08:00",
            "REGISTRATION-2026+2 2026-02-23T08:00",
            "REGISTRATION-2026+8 2026-02-23T08:00",
            "REGISTRATION-2026+9 2026-02-23T08:00");
  }

  @Test
  void aDailyEntryRunsOnEveryDayOrOnWorkingDaysOnly() {
    List<String> every = year(daily("RUN"));
    List<String> working = year(daily("NEXT_WORKING_DAY"));
    assertThat(every).hasSize(365).doesNotHaveDuplicates();
    // 261 days from Monday to Friday, without 1/1, five of Tết, 27/4, 30/4, 1/5, 1/9 and 2/9.
    assertThat(working).hasSize(261 - 11).doesNotHaveDuplicates();
    assertThat(working)
        .contains("2026-02-13 2026-02-13T00:20", "2026-02-23 2026-02-23T00:20")
        .doesNotContain("2026-02-17 2026-02-17T00:20");
  }

  @Test
  void theTwentyNinthOfFebruaryIsTheLastDayOfFebruary() {
    String entry =
        """
        - name: thang-hai
          title: Tháng hai
          command: [status]
          when: {yearly: {day: '02-29', days_after: [0, 1], at: '08:00'}}
        """;
    assertThat(
            between(
                entry,
                LocalDate.of(2028, 1, 1).atStartOfDay(),
                LocalDate.of(2028, 12, 31).atStartOfDay()))
        .containsExactly(
            "REGISTRATION-2028+0 2028-02-29T08:00", "REGISTRATION-2028+1 2028-03-01T08:00");
    assertThat(year(entry))
        .containsExactly(
            "REGISTRATION-2026+0 2026-02-28T08:00", "REGISTRATION-2026+1 2026-03-01T08:00");
  }

  @Test
  void aRunEveryTenMinutesHasOneHundredAndFortyFourPeriodsADay() {
    List<String> day =
        between(
            """
            - name: hop-thu
              title: Hộp thư
              command: [run]
              when: {every_minutes: 10}
            """,
            LocalDate.of(2028, 2, 28).atTime(23, 59),
            LocalDate.of(2028, 2, 29).atTime(23, 59));
    assertThat(day).hasSize(144);
    assertThat(day.get(0)).isEqualTo("2028-02-29T00:00 2028-02-29T00:00");
    assertThat(day.get(143)).isEqualTo("2028-02-29T23:50 2028-02-29T23:50");
  }

  @Test
  void theReportingYearOfASampleEndsWithTheSample() {
    HomeFolder.real(folder)
        .with("home.yaml", "kind: SAMPLE\nsample_end: 2026-08-20\n")
        .withEntries(
            """
            - name: chot
              title: Chốt kỳ
              command: [release, list]
              when: {after_cutoff: {regimes: [PARTY_CALENDAR, STATE_ND09], periods: [H1], days: [60], at: '06:00'}}
            """);
    assertThat(occurrences(BEGIN, END)).containsExactly("STATE_ND09-2026-H1 2026-08-13T06:00");
  }

  private static String daily(String holiday) {
    return """
        - name: chay-dem
          title: Chạy đêm
          command: [run]
          when: {daily_at: '00:20'}
          holiday: %s
        """
        .formatted(holiday);
  }

  private List<String> year(String entry) {
    return between(entry, BEGIN, END);
  }

  private List<String> between(String entry, LocalDateTime after, LocalDateTime upTo) {
    HomeFolder.real(folder).withEntries(entry);
    return occurrences(after, upTo);
  }

  private List<String> occurrences(LocalDateTime after, LocalDateTime upTo) {
    ReportingCalendar calendar = new HomeCalendar(folder).read();
    return calendar.occurrences(calendar.entries().get(0), after, upTo).stream()
        .map(o -> o.period() + " " + o.dueAt())
        .toList();
  }
}
