package vn.camket.dashboards.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.camket.dashboards.access.Access;
import vn.camket.dashboards.access.Passwords;
import vn.camket.dashboards.access.User;
import vn.camket.dashboards.access.UsersFile;
import vn.camket.dashboards.access.UsersFileException;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.reconcile.Reconciliation;
import vn.camket.dashboards.superset.Node;

/** {@code camket users}: who may log in. */
@Command(
    name = "users",
    description =
        "Who may log in to the dashboards: the file users.yaml of the home, and Superset.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  camket users add binh.nguyen --name 'Nguyễn Văn Bình' --role Planner",
      "  camket users add gio.linh --name 'Huyện ủy Gio Linh' --role Unit --scope u00012",
      "  camket users reset binh.nguyen",
      "",
      "Ids of units: camket sql \"SELECT unit_id, unit_name, valid_to FROM rpt_unit WHERE unit_name"
          + " LIKE '%Gio Linh%'\""
    })
final class UsersCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private UsersCommand() {}

  /** The command with its own commands. */
  static CommandLine tree(World world) {
    return new CommandLine(new UsersCommand())
        .addSubcommand(new Add(world))
        .addSubcommand(new ListAll(world))
        .addSubcommand(new Reset(world))
        .addSubcommand(new Remove(world));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add, list, reset or remove?");
  }

  /** Brings the file to Superset, when that runs. */
  private static void apply(World world, Path home) {
    Node node = world.node(home);
    Node.Status status = node.status();
    if (!status.isUp()) {
      world.err().println("Superset chưa chạy: thay đổi có hiệu lực khi chạy camket up.");
      return;
    }
    Bundle bundle = world.source().bundle(status.addresses());
    Reconciliation.of(Access.parts(node.admin(), bundle, home)).forEach(world.out()::println);
  }

  @Command(
      name = "add",
      description =
          "Adds a user or changes one; a first password is made into HOME/secrets/users/NAME.txt.")
  private static final class Add implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "NAME", description = "The name to log in by.")
    private String username = "";

    @Option(names = "--name", required = true, description = "The full name.")
    private String fullName = "";

    @Option(
        names = "--role",
        required = true,
        description = "Leadership, Planner, Analyst or Unit.")
    private Role role = Role.UNIT;

    @Option(
        names = "--scope",
        split = ",",
        paramLabel = "UNIT",
        description = "Ids of the units whose rows the user sees; with role Unit.")
    private List<String> scope = new ArrayList<>();

    Add(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      Path folder = home.of(world);
      UsersFile file = UsersFile.of(folder);
      User user = new User(username, fullName, role, scope);
      UsersFile.require(user);
      List<User> before = file.read();
      List<User> users = new ArrayList<>(before);
      users.removeIf(u -> u.username().equals(username));
      users.add(user);
      file.write(users);
      try {
        apply(world, folder);
      } catch (UsersFileException e) {
        file.write(before); // a unit that the mart does not know would stop every later command
        throw e;
      }
      world.out().println("Mật khẩu ban đầu: " + Passwords.of(folder).file(username));
      return ExitCode.OK.code();
    }
  }

  @Command(name = "list", description = "Lists the users of the home.")
  private static final class ListAll implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    @Option(
        names = "--format",
        description = "table (for people), csv or json (for programs). Default: table.")
    private UserList format = UserList.TABLE;

    ListAll(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      List<User> users = UsersFile.of(home.of(world)).read();
      if (users.isEmpty()) {
        world.err().println("Chưa có người dùng nào ngoài admin; thêm bằng: camket users add …");
      }
      world.out().print(format.of(users));
      return ExitCode.OK.code();
    }
  }

  @Command(
      name = "reset",
      description = "Gives a user a new first password, in HOME/secrets/users/NAME.txt.")
  private static final class Reset implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "NAME", description = "The name to log in by.")
    private String username = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    Reset(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      Path folder = home.of(world);
      requireKnown(spec, folder, username);
      Access.reset(world.node(folder).admin(), folder, username);
      world.out().println("Mật khẩu mới: " + Passwords.of(folder).file(username));
      return ExitCode.OK.code();
    }
  }

  @Command(
      name = "remove",
      description =
          "Takes a user from the list: the account is closed, what it did stays recorded.")
  private static final class Remove implements Callable<Integer> {
    private final World world;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "NAME", description = "The name to log in by.")
    private String username = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    Remove(World world) {
      this.world = world;
    }

    @Override
    public Integer call() {
      Path folder = home.of(world);
      requireKnown(spec, folder, username);
      UsersFile file = UsersFile.of(folder);
      file.write(file.read().stream().filter(u -> !u.username().equals(username)).toList());
      apply(world, folder);
      return ExitCode.OK.code();
    }
  }

  private static void requireKnown(CommandSpec spec, Path home, String username) {
    boolean isKnown =
        UsersFile.of(home).read().stream().anyMatch(u -> u.username().equals(username));
    if (!isKnown) {
      throw new ParameterException(spec.commandLine(), "users.yaml has no user " + username);
    }
  }
}
