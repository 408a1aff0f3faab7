package vn.camket.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.camket.jobs.Console;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.ops.Outcome;

/** What an operator does wrong, or finds wrong: one answer each, and readers notice nothing. */
class FailuresHaveTheirOwnExitCodeAndSentence {
  @TempDir static Path folder = Path.of("");
  private static KilledAndNot world;
  private SmallHome home = new SmallHome(Path.of(""));

  @BeforeAll
  static void publish() throws IOException {
    world = KilledAndNot.in(folder);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @BeforeEach
  void aHomeOfItsOwn(TestInfo test) throws IOException {
    home = world.changed(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void noHome() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(said(ExitCode.NO_HOME, "run", "--home", nowhere.toString()))
        .isEqualTo(
            nowhere
                + " is not a home (no home.yaml): make one with 'camket init', or the sample"
                + " province with 'camket sample', or name another with --home\n");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void anEmptyInbox() throws Exception {
    SmallHome empty = SmallHome.in(folder.resolve("empty"));
    empty.emptyInbox();
    assertThat(said(ExitCode.EMPTY, "run", "--home", empty.root().toString()))
        .isEqualTo(
            empty.root().resolve("inbox")
                + " holds no file that could be taken, and none has ever arrived: put files there"
                + " (one that changed within the last minute waits),"
                + " or name their folder with --inbox\n");
    assertThat(empty.current()).isEqualTo("none");
    assertThat(empty.home().storage().list("releases")).isEmpty();
    assertThat(empty.outcomes()).containsExactly(Outcome.FAILED);
    assertThat(empty.recorded("outcome, exit_code")).containsExactly("FAILED|6");
  }

  @Test
  void anInboxThatWasEmptiedAfterARelease() throws Exception {
    SmallHome emptied = world.published("emptied");
    emptied.emptyInbox();
    Console console = new Console(folder);
    assertThat(console.run("run", "-q", "--home", emptied.root().toString())).isZero();
    assertThat(console.out()).contains("Không có gì mới");
    emptied.requireServed(world.before());
    assertThat(emptied.recorded("outcome, exit_code"))
        .containsExactly("SUCCESS|0", "NOTHING_NEW|0");
  }

  @Test
  void aMissingFileOfTheFirstRegistry() throws Exception {
    home = SmallHome.in(folder.resolve("without-parents"));
    Files.delete(home.root().resolve("registry/parents.csv"));
    assertThat(ofRun(ExitCode.NO_HOME)).contains("parents.csv");
    isRecordedAndNothingIsPublished("FAILED|5");
  }

  /** Once a registry was accepted, the last good one stays in force: see its own test. */
  @Test
  void aBrokenFirstRegistryTellsAllProblemsAtOnce() throws Exception {
    home = SmallHome.in(folder.resolve("broken-units"));
    int units = append("registry/units.csv", "u-new,2025-13-01,,SO,NHA_NUOC,TINH,Sở Mới,,,,,,\n");
    int parents = append("registry/parents.csv", "u-1,SIDEWAYS,u-2,2025-01-01,\n");
    assertThat(ofRun(ExitCode.NO_HOME))
        .contains("units.csv line " + units + ": ", "parents.csv line " + parents + ": ")
        .contains("2025-13-01", "SIDEWAYS");
    isRecordedAndNothingIsPublished("FAILED|5");
  }

  @Test
  void aBrokenFirstSchemeFile() throws Exception {
    home = SmallHome.in(folder.resolve("broken-schemes"));
    append("registry/schemes.yaml", "  - scheme_id: [\n");
    assertThat(ofRun(ExitCode.NO_HOME)).contains("schemes.yaml");
    isRecordedAndNothingIsPublished("FAILED|5");
  }

  @Test
  void aLedgerOfArrivalsThatWasDamaged() throws Exception {
    int line = append("landing/arrivals.csv", "one,two\n");
    assertThat(ofRun(ExitCode.ENVIRONMENT)).contains("landing/arrivals.csv", String.valueOf(line));
    isRecordedAndNothingElse("FAILED|8");
  }

  @Test
  void anUnknownOption() throws Exception {
    assertThat(said(ExitCode.USAGE, "run", "--home", home.root().toString(), "--wat"))
        .isEqualTo("Unknown option: '--wat'\nSee 'camket run --help'\n");
    home.requireServed(world.before());
    assertThat(home.outcomes()).as("no run began").containsExactly(Outcome.SUCCESS);
  }

  @Test
  void settingsThatDoNotExist() throws Exception {
    append("config.yaml", "spark.mester: local\nlock.wait: 3\n");
    assertThat(ofRun(ExitCode.USAGE))
        .contains("unknown key 'spark.mester'", "unknown key 'lock.wait'", "known are");
    isRecordedAndNothingElse("FAILED|2");
  }

  /** As when two copies of the ledger were put together by hand. */
  @Test
  void anAuditThatFails() throws Exception {
    Path ledger = home.root().resolve("landing/arrivals.csv");
    List<String> lines = Files.readAllLines(ledger);
    append("landing/arrivals.csv", lines.get(lines.size() - 1) + "\n");
    assertThat(ofRun(ExitCode.DATA))
        .contains(
            "The audit failed, nothing was published:\n",
            "\n- keys_unique(fact_submission_row): The key of a table names one row only. ");
    isRecordedAndNothingElse("FAILED|3");
    home.requireClean();
  }

  /** No failure: an unchanged year would be carried; a rotten one is built anew, and named. */
  @Test
  void aYearOfTheLastReleaseThatWasDamaged() throws Exception {
    String[] carried = aCarriedYear().split("=", -1);
    Path year = home.root().resolve("current/star/" + carried[0] + "/year=" + carried[1]);
    try (Stream<Path> files = Files.list(year);
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      Path file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Path damaged = folder.resolve("damaged.parquet");
      statement.execute(
          "copy (select * replace (not is_current as is_current) from read_parquet('"
              + file
              + "', hive_partitioning = false)) to '"
              + damaged
              + "' (format parquet)");
      Files.move(damaged, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Console console = new Console(folder);
    assertThat(console.run("run", "-q", "--home", home.root().toString())).isZero();
    assertThat(console.err())
        .contains("/star/" + carried[0] + "/year=" + carried[1] + ": tệp hỏng trên đĩa");
    home.requireServed(world.after());
    home.requireClean();
  }

  /** No failure either: raw is derived. */
  @Test
  void rawRowsThatWereDamaged() throws Exception {
    Path rows = home.root().resolve("raw/ingest-000000001/rows");
    try (Stream<Path> files = Files.list(rows)) {
      Path file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    Console console = new Console(folder);
    assertThat(console.run("run", "-q", "--home", home.root().toString())).isZero();
    assertThat(console.err())
        .contains("raw/ingest-000000001: tệp hỏng trên đĩa; đọc lại từ landing");
    home.requireServed(world.after());
    home.requireClean();
  }

  @Test
  void aManifestThatWasDamaged() throws Exception {
    String release = "releases/" + home.current();
    Files.writeString(home.root().resolve(release + "/manifest.json"), "{\"schema_version\": 2, ");
    assertThat(ofRun(ExitCode.NO_HOME))
        .contains(
            release + "/manifest.json cannot be read",
            "move the folder " + release + " out of the home");
    Files.move(home.root().resolve(release), folder.resolve("moved-away"));
    Console console = new Console(folder);
    assertThat(console.run("run", "-q", "--home", home.root().toString())).isZero();
    home.requireServed(world.after());
  }

  /** A table and one of its years that the change leaves as they were. */
  private static String aCarriedYear() throws IOException {
    SmallHome twice = world.publishedTwice("twice");
    return twice.home().releases().newest().orElseThrow().tables().stream()
        .flatMap(
            table ->
                table.partitions().stream()
                    .filter(year -> year.carriedFrom() != null && year.rows() > 0)
                    .map(year -> table.table() + "=" + year.year()))
        .filter(year -> year.startsWith("fact_commitment") || year.startsWith("fact_evaluation"))
        .findFirst()
        .orElseThrow();
  }

  private String ofRun(ExitCode code) {
    return said(code, "run", "-q", "--home", home.root().toString());
  }

  private static String said(ExitCode code, String... args) {
    Console console = new Console(folder);
    assertThat(console.run(args)).as(console.err()).isEqualTo(code.code());
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).doesNotContain("\tat ", "defect of camket");
    return console.err();
  }

  private void isRecordedAndNothingElse(String outcomeAndCode) throws IOException, SQLException {
    home.requireServed(world.before());
    assertThat(home.home().releases().list()).hasSize(1);
    assertThat(home.recorded("outcome, exit_code")).containsExactly("SUCCESS|0", outcomeAndCode);
    assertThat(home.recorded("message").get(1)).isNotBlank();
  }

  private void isRecordedAndNothingIsPublished(String outcomeAndCode)
      throws IOException, SQLException {
    assertThat(home.current()).isEqualTo("none");
    assertThat(home.recorded("outcome, exit_code")).containsExactly(outcomeAndCode);
  }

  /** Adds text to a file; the number of its first line. */
  private int append(String file, String text) throws IOException {
    Path path = home.root().resolve(file);
    int lines = Files.readAllLines(path).size();
    Files.writeString(path, text, StandardOpenOption.APPEND);
    return lines + 1;
  }
}
