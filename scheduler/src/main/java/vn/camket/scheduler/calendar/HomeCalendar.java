package vn.camket.scheduler.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.camket.scheduler.WholeFile;

/** The calendar's files in a home. */
public final class HomeCalendar {
  /** Entries. */
  public static final String SCHEDULES = "schedules.yaml";

  /** Days off. */
  public static final String HOLIDAYS = "holidays.yaml";

  private final Path home;

  /**
   * @param home folder of the home
   */
  public HomeCalendar(Path home) {
    this.home = home;
  }

  /** Writes the shipped files where the home has none. */
  public void writeMissing() {
    for (String name : List.of(SCHEDULES, HOLIDAYS)) {
      Path file = home.resolve(name);
      if (!Files.exists(file)) {
        WholeFile.write(file, shipped(name));
      }
    }
  }

  /**
   * Reads the calendar; a file that the home has not is taken as shipped.
   *
   * @throws CalendarRefusedException with every problem of all files
   */
  public ReportingCalendar read() {
    writeMissing();
    List<Problem> problems = new ArrayList<>();
    SchedulesFile.Content schedules = SchedulesFile.read(home.resolve(SCHEDULES), problems);
    WorkingDays workingDays = HolidaysFile.read(home.resolve(HOLIDAYS), problems);
    LocalDate sampleEnd = sampleEnd(home.resolve("home.yaml"), problems);
    if (!problems.isEmpty()) {
      throw new CalendarRefusedException(problems);
    }
    return new ReportingCalendar(schedules.entries(), workingDays, sampleEnd, schedules.service());
  }

  /**
   * What to say of years without holidays: a warning from 1 October for the next year, an error
   * from 1 January of the year itself.
   */
  public static List<Coverage> coverage(ReportingCalendar calendar, LocalDate today) {
    List<Coverage> said = new ArrayList<>();
    int year = today.getYear();
    if (!calendar.workingDays().years().contains(year)) {
      said.add(new Coverage(true, year));
    }
    if (today.getMonthValue() >= 10 && !calendar.workingDays().years().contains(year + 1)) {
      said.add(new Coverage(false, year + 1));
    }
    return said;
  }

  /**
   * A year whose holidays are not known.
   *
   * @param isError whether it is this year already
   * @param year the year
   */
  public record Coverage(boolean isError, int year) {
    @Override
    public String toString() {
      return (isError ? "error" : "warning")
          + ": "
          + HOLIDAYS
          + " does not cover "
          + year
          + "; add its days off, with their source";
    }
  }

  private static @Nullable LocalDate sampleEnd(Path file, List<Problem> problems) {
    var yaml = new YamlReading(file.toString(), problems);
    Node root = yaml.root(file);
    if (root instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("sample_end")) {
          return yaml.day(tuple.getValueNode());
        }
      }
    }
    return null;
  }

  private static String shipped(String name) {
    try (InputStream in =
        Objects.requireNonNull(HomeCalendar.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
