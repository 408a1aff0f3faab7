package vn.camket.scheduler.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** The service as a process of its own whose time stands in a file. */
public final class ClockedService {
  private ClockedService() {}

  /** Arguments: home, file with the time, launcher. */
  public static void main(String[] args) throws InterruptedException {
    Path clock = Path.of(args[1]);
    ScheduleService service =
        ScheduleService.start(
            Path.of(args[0]), () -> time(clock), new CommandWords(List.of(args[2])), 1);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    service.await();
  }

  private static LocalDateTime time(Path clock) {
    try {
      return LocalDateTime.parse(Files.readString(clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
