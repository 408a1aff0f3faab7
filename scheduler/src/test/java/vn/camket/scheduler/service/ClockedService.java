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

  /** Arguments: home, name of the scheduler, file with the time, launcher. */
  public static void main(String[] args) throws InterruptedException {
    Path clock = Path.of(args[2]);
    ScheduleService service =
        ScheduleService.start(
            NodeFolder.of(Path.of(args[0]), args[1]),
            () -> time(clock),
            new CommandWords(List.of(args[3])),
            1);
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
