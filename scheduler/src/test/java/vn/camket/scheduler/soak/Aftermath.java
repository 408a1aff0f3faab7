package vn.camket.scheduler.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.camket.scheduler.calendar.CatchUp;
import vn.camket.scheduler.calendar.Entry;
import vn.camket.scheduler.calendar.HomeCalendar;
import vn.camket.scheduler.calendar.Occurrence;
import vn.camket.scheduler.calendar.ReportingCalendar;
import vn.camket.scheduler.ledger.Ledger;
import vn.camket.scheduler.ledger.RunState;
import vn.camket.scheduler.ledger.ScheduledRun;
import vn.camket.scheduler.ledger.Store;
import vn.camket.scheduler.ledger.StoreSettings;

/**
 * What must hold after a soak.
 *
 * @param sample its homes
 * @param soak what was done
 */
record Aftermath(DroppingSample sample, Soak soak) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Every period of the calendar is done, those of EACH all of them, and none is left open. */
  void noPeriodIsLost() {
    ReportingCalendar calendar = new HomeCalendar(sample.home()).read();
    try (Store store = Store.open(StoreSettings.fileOf(sample.home()))) {
      List<ScheduledRun> runs = new Ledger(store).latest(100_000);
      for (Entry entry : calendar.entries()) {
        Map<String, RunState> states =
            runs.stream()
                .filter(run -> run.entry().equals(entry.name()))
                .collect(Collectors.toMap(ScheduledRun::period, ScheduledRun::state));
        List<Occurrence> due = calendar.occurrences(entry, soak.begin(), soak.end());
        if (entry.catchUp() == CatchUp.EACH) {
          due.forEach(d -> assertThat(states).containsEntry(d.period(), RunState.DONE));
        } else {
          assertThat(states.values()).as(entry.name()).contains(RunState.DONE);
        }
        assertThat(states.values()).as(entry.name()).isSubsetOf(RunState.DONE, RunState.SUPERSEDED);
      }
    }
  }

  /** Each arrival is landed once, each release is made from something else than every other. */
  void nothingIsTakenOrPublishedTwice() throws IOException {
    List<String> arrivals = Files.readAllLines(sample.home().resolve("landing/arrivals.csv"));
    assertThat(arrivals).hasSize(sample.arrivals() + 1).doesNotHaveDuplicates();
    List<String> made = new ArrayList<>();
    for (JsonNode manifest : manifests(sample.home())) {
      made.add(manifest.path("fingerprint").asText());
    }
    assertThat(made).isNotEmpty().doesNotHaveDuplicates();
    assertThat(frozenPeriods()).doesNotHaveDuplicates();
  }

  /** Periods were frozen by the schedule, and what came later corrects what they are bound to. */
  void freezesTookPart() throws IOException {
    assertThat(frozenPeriods()).isNotEmpty();
    assertThat(corrected()).isPositive();
  }

  /** Periods of the log of freezes, one for each line. */
  List<String> frozenPeriods() throws IOException {
    return Files.readAllLines(sample.home().resolve("frozen/log.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[4])
        .toList();
  }

  /** Items of frozen periods that today's files tell otherwise, in the last release. */
  long corrected() throws IOException {
    for (JsonNode table : manifest(sample.home()).path("tables")) {
      if (table.path("table").asText().equals("fact_item_correction")) {
        return table.path("rows").asLong();
      }
    }
    return 0;
  }

  /** Nothing lies about for which somebody would have to come. */
  void nothingIsLeftToCleanUp() throws IOException {
    try (Stream<Path> tree = Files.walk(sample.home())) {
      assertThat(tree.map(path -> sample.home().relativize(path).toString()))
          .noneMatch(
              path ->
                  path.contains(".staging")
                      || path.endsWith(".tmp")
                      || path.endsWith(".wal")
                      || (path.startsWith("tmp/")
                          && !Files.isDirectory(sample.home().resolve(path))));
    }
  }

  /** A backup that the running schedule made gives its ledger back. */
  void theBackupHoldsTheLedger() throws Exception {
    Path backup;
    try (Stream<Path> backups = Files.list(sample.home().resolve("backups"))) {
      backup = backups.max(Comparator.naturalOrder()).orElseThrow();
    }
    Path restored = sample.home().resolveSibling("restored");
    Camket.run("restore", backup.toString(), "--home", restored.toString());
    try (Store store = Store.open(StoreSettings.fileOf(restored))) {
      assertThat(new Ledger(store).inState(RunState.DONE)).isNotEmpty();
    }
  }

  /** A single run over all files, with the same freezes, publishes the same content. */
  void theContentIsThatOfASingleRun() throws Exception {
    DroppingSample.copy(sample.home().resolve("frozen"), sample.reference().resolve("frozen"));
    Camket.run("run", "--quiet", "--home", sample.reference().toString());
    assertThat(content(sample.home())).isEqualTo(content(sample.reference()));
  }

  /** Hash of all content, and of each table but the one that names the release. */
  static Map<String, String> content(Path home) throws IOException {
    JsonNode manifest = manifest(home);
    List<JsonNode> tables = new ArrayList<>();
    manifest.path("tables").forEach(tables::add);
    tables.removeIf(table -> table.path("table").asText().equals("dim_release"));
    return Stream.concat(Stream.of(manifest), tables.stream())
        .collect(
            Collectors.toMap(
                node -> node.path("table").asText(), Aftermath::hash, (a, b) -> a, TreeMap::new));
  }

  private static JsonNode manifest(Path home) throws IOException {
    return JSON.readTree(home.resolve("current/manifest.json").toFile());
  }

  private static String hash(JsonNode node) {
    return node.path(node.has("content_hash") ? "content_hash" : "hash").asText();
  }

  /** How many releases there are. */
  int releases() throws IOException {
    return manifests(sample.home()).size();
  }

  private static List<JsonNode> manifests(Path home) throws IOException {
    List<JsonNode> manifests = new ArrayList<>();
    try (Stream<Path> releases = Files.list(home.resolve("releases"))) {
      for (Path release : releases.toList()) {
        manifests.add(JSON.readTree(release.resolve("manifest.json").toFile()));
      }
    }
    return manifests;
  }
}
