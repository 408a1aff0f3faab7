package vn.camket.scheduler.calendar;

/**
 * Something wrong in a file of the calendar.
 *
 * @param file the file as the reader knows it
 * @param line line of the file, from 1; 0 when the file as a whole is meant
 * @param text what is wrong and what is expected
 */
public record Problem(String file, int line, String text) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
  }
}
