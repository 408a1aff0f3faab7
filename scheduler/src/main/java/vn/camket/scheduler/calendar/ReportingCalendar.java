package vn.camket.scheduler.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole calendar of a home.
 *
 * @param entries entries in the order of the file
 * @param workingDays days that are worked
 * @param sampleEnd last business day of a sample; null in a real home
 * @param service settings of the service
 */
public record ReportingCalendar(
    List<Entry> entries,
    WorkingDays workingDays,
    @Nullable LocalDate sampleEnd,
    ServiceSettings service) {

  /** The entry of a name. */
  public Optional<Entry> entry(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /**
   * When an entry falls due, in order of time.
   *
   * @param after exclusive
   * @param upTo inclusive
   */
  public List<Occurrence> occurrences(Entry entry, LocalDateTime after, LocalDateTime upTo) {
    return all(entry, after.toLocalDate(), upTo.toLocalDate())
        .filter(o -> o.dueAt().isAfter(after) && !o.dueAt().isAfter(upTo))
        .filter(o -> !isBeyondSample(entry, o))
        .sorted(Comparator.comparing(Occurrence::dueAt).thenComparing(Occurrence::period))
        .toList();
  }

  private boolean isBeyondSample(Entry entry, Occurrence occurrence) {
    return sampleEnd != null
        && entry.when().isReporting()
        && occurrence.dueAt().toLocalDate().isAfter(sampleEnd);
  }

  private Stream<Occurrence> all(Entry entry, LocalDate first, LocalDate last) {
    When when = entry.when();
    if (when instanceof When.EveryMinutes every) {
      return days(entry, first, last).flatMap(day -> slots(day, every.minutes()));
    }
    if (when instanceof When.DailyAt daily) {
      return days(entry, first, last)
          .map(day -> new Occurrence(day.toString(), day.atTime(daily.at())));
    }
    if (when instanceof When.AfterCutoff cutoffs) {
      return years(first, last).flatMap(year -> afterCutoffs(entry, cutoffs, year));
    }
    return years(first, last).flatMap(year -> yearly(entry, (When.Yearly) when, year));
  }

  private Stream<LocalDate> days(Entry entry, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> entry.holiday() == HolidayRule.RUN || workingDays.isWorked(day));
  }

  private static Stream<Occurrence> slots(LocalDate day, int minutes) {
    List<Occurrence> slots = new ArrayList<>();
    for (int minute = 0; minute < 24 * 60; minute += minutes) {
      LocalDateTime at = day.atTime(minute / 60, minute % 60);
      slots.add(new Occurrence(at.toString(), at));
    }
    return slots.stream();
  }

  /**
   * Reporting years whose periods may fall due between two days; a report is late by two at most.
   */
  private static Stream<Integer> years(LocalDate first, LocalDate last) {
    return Stream.iterate(first.getYear() - 2, year -> year <= last.getYear(), year -> year + 1);
  }

  private Stream<Occurrence> afterCutoffs(Entry entry, When.AfterCutoff when, int year) {
    return when.regimes().stream()
        .flatMap(
            regime ->
                when.kinds().stream()
                    .flatMap(
                        kind ->
                            shifted(
                                entry,
                                regime + "-" + year + "-" + kind,
                                regime.cutoff(year, kind),
                                when.days(),
                                when.at())));
  }

  private Stream<Occurrence> yearly(Entry entry, When.Yearly when, int year) {
    return shifted(entry, "REGISTRATION-" + year, inYear(when.day(), year), when.days(), when.at());
  }

  private static LocalDate inYear(MonthDay day, int year) {
    boolean leap = day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29;
    return leap ? LocalDate.of(year, 3, 1).minusDays(1) : day.atYear(year);
  }

  private Stream<Occurrence> shifted(
      Entry entry, String period, LocalDate base, List<Integer> days, LocalTime at) {
    return days.stream()
        .map(
            count -> {
              LocalDate day = base.plusDays(count);
              LocalDate shifted =
                  entry.holiday() == HolidayRule.RUN ? day : workingDays.sameOrNext(day);
              String id = days.size() == 1 ? period : period + "+" + count;
              return new Occurrence(id, shifted.atTime(at));
            });
  }
}
