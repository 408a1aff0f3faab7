package vn.camket.scheduler.calendar;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One entry of the schedule.
 *
 * @param name key of its runs: small letters, digits, hyphens
 * @param title what it is for, in Vietnamese
 * @param command the camket command and its arguments; {@code {period}} stands for the period
 * @param when when it falls due
 * @param holiday what a day without work does to it
 * @param catchUp what is run after the service was down
 * @param timeout how long a try may take
 * @param memoryMb memory that all its processes together may take, MiB
 * @param tries how often a failure that may pass is tried, at least 1
 * @param retryAfter wait before the second try; doubles with each further one
 */
public record Entry(
    String name,
    String title,
    List<String> command,
    When when,
    HolidayRule holiday,
    CatchUp catchUp,
    Duration timeout,
    int memoryMb,
    int tries,
    Duration retryAfter) {
  private static final Pattern DAY_OF_SEVERAL = Pattern.compile("\\+\\d+$");

  /**
   * The words to start for a run: {@code {period}} is the business period, {@code {run}} the key of
   * the run, which for an entry of several days says which of them ({@code H1-2026+11}).
   */
  public List<String> commandFor(String run) {
    String period = DAY_OF_SEVERAL.matcher(run).replaceFirst("");
    return command.stream()
        .map(word -> word.replace("{period}", period).replace("{run}", run))
        .toList();
  }

  /** The wait before the next try after so many failures; at most six hours. */
  public Duration waitAfter(int failures) {
    Duration wait = retryAfter.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
    Duration most = Duration.ofHours(6);
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
