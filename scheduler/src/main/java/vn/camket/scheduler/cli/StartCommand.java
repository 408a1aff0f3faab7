package vn.camket.scheduler.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.camket.scheduler.ExitCode;
import vn.camket.scheduler.RefusedException;
import vn.camket.scheduler.World;
import vn.camket.scheduler.service.CommandWords;
import vn.camket.scheduler.service.NodeFolder;
import vn.camket.scheduler.service.ScheduleService;

/** {@code camket schedule start}. */
@Command(
    name = "start",
    description = "Starts the service and stays until it is stopped; prints its status page.")
final class StartCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 120;

  private final World world;
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--detach", description = "Returns when the service answers.")
  private boolean detach;

  StartCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Exception {
    NodeFolder node = home.node(world);
    return detach ? detached(node) : stay(node);
  }

  private int stay(NodeFolder node) throws InterruptedException {
    var launcher = new CommandWords(List.of(world.installation().resolve("camket").toString()));
    ScheduleService service = ScheduleService.start(node, world::now, launcher);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    world.out().println("http://127.0.0.1:" + service.port() + "/");
    service.await();
    service.close();
    return ExitCode.OK.code();
  }

  private int detached(NodeFolder node) throws IOException, InterruptedException {
    RunningService running = RunningService.of(node);
    if (running == null) {
      running = started(node);
    }
    world.out().println(running.url());
    return ExitCode.OK.code();
  }

  private RunningService started(NodeFolder node) throws IOException, InterruptedException {
    Path log = node.home().resolve("logs").resolve("schedule").resolve("service.log");
    Files.createDirectories(log.getParent());
    String camket = world.installation().resolve("camket").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    "setsid",
                    camket,
                    "schedule",
                    "start",
                    "--home",
                    node.home().toString(),
                    "--node",
                    node.name()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    for (int i = 0; i < PATIENCE_SECONDS * 2; i++) {
      boolean ended = process.waitFor(500, TimeUnit.MILLISECONDS);
      RunningService running = RunningService.of(node);
      if (running != null) {
        return running;
      }
      if (ended) {
        break;
      }
    }
    throw new RefusedException(
        ExitCode.ENVIRONMENT, "The service did not start: " + Files.readString(log).strip(), null);
  }
}
