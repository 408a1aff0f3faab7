package vn.camket.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.World;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.HomeCalendar.Coverage;
import vn.camket.scheduler.calendar.ReportingCalendar;

/** {@code camket schedule check}. */
@Command(
    name = "check",
    description = "Checks schedules.yaml and holidays.yaml; tells every problem by line.")
final class CheckCommand implements Callable<Integer> {
  private final World world;
  @Mixin private HomeOption home = new HomeOption();

  CheckCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path folder = home.of(world);
    ReportingCalendar calendar = new HomeCalendar(folder).read();
    List<Coverage> coverage = HomeCalendar.coverage(calendar, world.now().toLocalDate());
    coverage.forEach(world.err()::println);
    calendar
        .workingDays()
        .unverified()
        .forEach(day -> world.err().println("warning: holidays.yaml, not verified: " + day));
    if (coverage.stream().anyMatch(Coverage::isError)) {
      return ExitCode.USAGE.code();
    }
    world.out().println("Good: " + calendar.entries().size() + " entries.");
    return ExitCode.OK.code();
  }
}
