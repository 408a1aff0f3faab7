package vn.camket.dashboards.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.deploy.Deployer;
import vn.camket.dashboards.deploy.Refresh;
import vn.camket.dashboards.deploy.RefreshReport;
import vn.camket.dashboards.superset.Node;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.SupersetException;

/** {@code camket dashboards}: what stands in the Superset of a home. */
@Command(
    name = "dashboards",
    description = "Dashboards, roles and users in the Superset of a home.",
    synopsisSubcommandLabel = "COMMAND")
final class DashboardsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private DashboardsCommand() {}

  /** The command with its own commands. */
  static CommandLine tree(World world) {
    return new CommandLine(new DashboardsCommand())
        .addSubcommand(new Deploy(world))
        .addSubcommand(new RefreshReaders(world))
        .addSubcommand(new Check(world));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "deploy, refresh or check?");
  }

  private static int tell(World world, RefreshReport report) {
    report.changes().forEach(world.out()::println);
    report.problems().forEach(world.err()::println);
    world
        .out()
        .printf(
            "Bản công bố %s: %s, %d biểu đồ đã sẵn sàng.%n",
            report.releaseId(),
            report.isOk() ? "người đọc đã có" : "LÀM MỚI THẤT BẠI",
            report.chartsWarmed());
    return (report.isOk() ? ExitCode.OK : ExitCode.DATA).code();
  }

  @Command(
      name = "deploy",
      description =
          "Brings dashboards, roles, row rules and users into the running Superset, deletes what is"
              + " no longer in the code, and reads everything back. Done twice it changes nothing.")
  private static final class Deploy implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    @Option(
        names = "--refresh",
        description = "Then refreshes, unless nothing changed and the readers have the release.")
    private boolean thenRefresh;

    Deploy(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      Path folder = home.of(world);
      Node node = world.node(folder);
      Bundle bundle = world.source().bundle(node.status().addresses());
      Session admin = node.admin();
      List<String> done = new Deployer(admin, folder).deploy(bundle);
      done.forEach(world.out()::println);
      world.out().println(done.isEmpty() ? "Không có gì thay đổi." : done.size() + " thay đổi.");
      if (!thenRefresh || (done.isEmpty() && RefreshReport.isDone(folder))) {
        return ExitCode.OK.code();
      }
      return tell(world, Refresh.run(admin, bundle, folder, world.clock().instant()));
    }
  }

  @Command(
      name = "refresh",
      description =
          "After a publish: row rules by the new unit tree, charts warm, and one of them asked for"
              + " its release. The result goes to HOME/ops/refresh.json; a failure ends with 3 and"
              + " leaves the release as it is.")
  private static final class RefreshReaders implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    @Option(
        names = "--if-up",
        description = "Does nothing when Superset of the home is not running.")
    private boolean onlyIfUp;

    RefreshReaders(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      Path folder = home.of(world);
      Node.Status status = world.node(folder).status();
      if (onlyIfUp && !status.isUp()) {
        return ExitCode.OK.code();
      }
      return tell(world, refresh(folder, status));
    }

    private RefreshReport refresh(Path folder, Node.Status status) {
      try {
        Session admin = world.node(folder).admin();
        Bundle bundle = world.source().bundle(status.addresses());
        return Refresh.run(admin, bundle, folder, world.clock().instant());
      } catch (SupersetException e) {
        return Refresh.failed(folder, world.clock().instant(), String.valueOf(e.getMessage()));
      }
    }
  }

  @Command(
      name = "check",
      description =
          "Lists what a deployment would change, and changes nothing; ends with 3 when there is"
              + " something.")
  private static final class Check implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    Check(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      Path folder = home.of(world);
      Node node = world.node(folder);
      Bundle bundle = world.source().bundle(node.status().addresses());
      List<String> different = new Deployer(node.admin(), folder).differences(bundle);
      different.forEach(world.out()::println);
      if (different.isEmpty()) {
        world.out().println("Không có gì khác.");
      }
      return (different.isEmpty() ? ExitCode.OK : ExitCode.DATA).code();
    }
  }
}
