package vn.camket.dashboards.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Node;
import vn.camket.dashboards.superset.Session;

/** {@code camket bench dashboards}: measures the Superset of a home, which must be running. */
@Command(
    name = "camket bench dashboards",
    mixinStandardHelpOptions = true,
    description =
        "Chart requests a second, cached and not, by 1 and 8 clients, and the time in which each"
            + " dashboard stands in a browser, beside figures of a tiny mart. Starts the Superset of"
            + " the home when it is down, and stops it afterwards.")
public final class DashboardBench implements Callable<Integer> {
  private static final List<Integer> CLIENTS = List.of(1, 8);

  @Option(names = "--home", required = true, description = "The home. Default: as everywhere.")
  private Path home = Path.of("");

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each chart is asked and each dashboard opened. Default: 3.")
  private int rounds = 3;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table (for people and BENCHMARKS.md) or csv (for programs). Default: table.")
  private BenchTable.Form format = BenchTable.Form.TABLE;

  private DashboardBench() {}

  /** Measures, prints and ends the process. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new DashboardBench());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          System.err.println(e.getMessage());
          return 8;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Path installation = Path.of(System.getProperty("camket.installation", "."));
    Node node = new Node(installation, System.getProperty("camket.python", "python3.11"), home);
    Node.Status status = node.status();
    Session admin = node.admin();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.err.printf(
        "%d processors, load %.1f before; the clients share them with the server%n",
        Runtime.getRuntime().availableProcessors(), load());
    out.print(BenchTable.ofRequests(requests(admin), format));
    out.println();
    String password = Files.readString(status.adminPasswordFile()).strip();
    out.print(BenchTable.ofBoards(boards(admin, status.adminUser(), password), format));
    System.err.printf("load %.1f after%n", load());
    return 0;
  }

  private List<Throughput> requests(Session admin) {
    ChartRequests charts = new ChartRequests(admin);
    charts.measure(false, 2, 1); // fills the cache, warms the server
    List<Throughput> measured = new ArrayList<>();
    for (boolean cached : new boolean[] {false, true}) {
      for (int clients : CLIENTS) {
        System.err.printf(
            "%d charts, %s, %d clients …%n",
            charts.charts(), cached ? "cached" : "not cached", clients);
        measured.add(charts.measure(cached, clients, rounds));
      }
    }
    return measured;
  }

  private List<DrawnBoard> boards(Session admin, String user, String password) {
    List<DrawnBoard> drawn = new ArrayList<>();
    Browsing browsing = new Browsing(admin.url(), user, password);
    Listing.of(admin, "/api/v1/dashboard/").stream()
        .map(d -> d.path("slug").asText())
        .sorted()
        .forEach(
            slug -> {
              System.err.printf("dashboard %s …%n", slug);
              drawn.addAll(browsing.measure(slug, rounds));
            });
    return drawn;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
