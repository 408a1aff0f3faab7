package vn.camket.scheduler.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** A calendar is refused as a whole: every problem of its files at once. */
public final class CalendarRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public CalendarRefusedException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
