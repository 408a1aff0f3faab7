package vn.camket.jobs.cli;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.camket.jobs.ExitCode;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.freeze.FreezeDesk;
import vn.camket.jobs.freeze.PeriodFigures;
import vn.camket.jobs.home.AcceptedRegistry;
import vn.camket.jobs.home.AcceptedRegistry.Accepted;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.home.HomeLock;
import vn.camket.jobs.home.LockHolder;
import vn.camket.jobs.home.Mart;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.Run;
import vn.camket.jobs.ops.Run.RunEnd;
import vn.camket.jobs.ops.RunLedger;
import vn.camket.jobs.output.Head;
import vn.camket.jobs.output.Query;
import vn.camket.jobs.output.ReaderText;
import vn.camket.jobs.output.RowWriter;
import vn.camket.jobs.output.Rows;
import vn.camket.jobs.output.Rows.Row;
import vn.camket.jobs.review.ReviewDesk;
import vn.camket.pipeline.freeze.FrozenPeriods;
import vn.camket.pipeline.landing.Inbox;
import vn.camket.pipeline.landing.InboxWaiting;
import vn.camket.pipeline.landing.IngestRequest;
import vn.camket.schemas.registry.RegistryException;
import vn.camket.schemas.registry.RegistryProblem;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/** {@code camket status}: the home on one screen. */
@Command(
    name = "status",
    description = "Shows the home on one screen: release, figures as of, inbox, last runs.",
    footer = {"", "Example:", "  camket status --format json"})
final class StatusCommand implements Callable<Integer> {
  private static final int RUNS_SHOWN = 5;
  private static final int MESSAGE_SHOWN = 80;

  private final Terminal terminal;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FormatOption format = new FormatOption();

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws SQLException {
    Home place = home.of(terminal).existing();
    List<Fact> facts = facts(place);
    List<Run> runs = new RunLedger(place.runLedger()).runs();
    if (format.isForPeople()) {
      prose(facts, runs, HomeLock.holder(place.paths().lock()).isPresent());
    } else {
      listing(facts, runs);
    }
    return ExitCode.OK.code();
  }

  private List<Fact> facts(Home place) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("home", "Thư mục", place.root().toString()));
    Optional<String> current = place.releases().current();
    facts.add(new Fact("release_id", "Bản công bố", current.orElse(null)));
    if (current.isPresent()) {
      addRelease(facts, place);
    }
    addInbox(facts, place);
    addRegistry(facts, new AcceptedRegistry(place.storage()));
    Optional<LockHolder> writer = HomeLock.holder(place.paths().lock());
    facts.add(
        new Fact(
            "writer",
            "Đang ghi",
            writer
                .map(
                    w ->
                        w.command()
                            + " (tiến trình "
                            + w.pid()
                            + ", từ "
                            + ReaderText.of(w.since())
                            + ")")
                .orElse(null)));
    facts.addAll(new ServicesOfAHome(place).facts());
    addBackup(facts, place);
    return facts;
  }

  private static void addBackup(List<Fact> facts, Home place) {
    LocalDateTime last = null;
    for (Run run : new RunLedger(place.runLedger()).runs()) {
      if (run.command().startsWith("backup ") && run.outcome() == Outcome.SUCCESS) {
        last = run.startedAt();
      }
    }
    facts.add(new Fact("backed_up_at", "Sao lưu lần cuối", last));
  }

  /** Files that were changed within the last minute count too. */
  private void addInbox(List<Fact> facts, Home place) {
    InboxWaiting waiting =
        new Inbox(place.storage())
            .waiting(IngestRequest.historical(terminal.clock().instant(), false));
    facts.add(new Fact("inbox_files", "Tệp chờ trong hộp nhận", (long) waiting.files()));
    facts.add(new Fact("inbox_oldest", "Tệp chờ lâu nhất từ", waiting.oldest()));
  }

  private static void addRegistry(List<Fact> facts, AcceptedRegistry registry) {
    facts.add(
        new Fact(
            "registry_accepted_at",
            "Đang dùng danh mục đơn vị ngày",
            registry.inForce().map(Accepted::acceptedAt).orElse(null)));
    List<RegistryProblem> refused = registry.refused();
    if (!refused.isEmpty()) {
      facts.add(
          new Fact(
              "registry_refused",
              "Danh mục mới bị từ chối",
              refused.size()
                  + " lỗi, trước hết "
                  + AcceptedRegistry.told(refused.get(0))
                  + " (xem hết: camket units check)"));
    }
  }

  /** In a sample no time passes after its end. */
  private @Nullable Object daysOld(Row release) {
    LocalDate asOf = (LocalDate) release.value("as_of_date");
    return asOf == null || release.yes("is_sample")
        ? null
        : ChronoUnit.DAYS.between(asOf, terminal.now().toLocalDate());
  }

  private void addRelease(List<Fact> facts, Home place) throws SQLException {
    try (Connection mart = Mart.locked(place.mart(null))) {
      Rows rows = new Rows();
      new Query(mart, "SELECT * FROM dim_release").writeTo(rows);
      Row release = rows.only();
      facts.add(new Fact("home_name", "Tỉnh", release.text("home_name")));
      facts.add(new Fact("is_sample", "Dữ liệu mẫu", release.value("is_sample")));
      facts.add(new Fact("as_of_date", "Số liệu tính đến", release.value("as_of_date")));
      facts.add(new Fact("days_old", "Số liệu cũ (ngày)", daysOld(release)));
      facts.add(new Fact("published_at", "Công bố lúc", release.value("published_at")));
      facts.add(new Fact("arrivals", "Số lần nhận tệp", release.value("arrivals")));
      facts.add(new Fact("rows_quarantined", "Dòng cách ly", release.value("rows_quarantined")));
      facts.add(missing(mart));
      facts.add(
          new Fact(
              "review_waiting", "Câu hỏi chờ người trả lời (camket review)", review(place, mart)));
      addFreezes(facts, place, release.text("release_id"));
    }
  }

  /** Null when answers or registry cannot be read: that is told elsewhere. */
  private static @Nullable Object review(Home place, Connection mart) {
    try {
      return (long) new ReviewDesk(place, mart).queue().cases().size();
    } catch (RegistryException | DataFileException e) {
      return null;
    }
  }

  private static void addFreezes(List<Fact> facts, Home place, String releaseId) {
    List<PeriodFigures> due = FreezeDesk.due(place, releaseId);
    facts.add(
        new Fact(
            "periods_frozen",
            "Kỳ đã khóa",
            (long) new FrozenPeriods(place.storage()).inForce().size()));
    facts.add(
        new Fact(
            "periods_to_freeze",
            "Kỳ đến ngày khóa mà chưa khóa (khóa hết: camket freeze --due)",
            (long) due.size()));
    facts.add(
        new Fact(
            "latest_to_freeze",
            "Kỳ chưa khóa gần nhất",
            due.isEmpty() ? null : due.get(due.size() - 1).periodId()));
  }

  /** Reports not sent in the last year of which any has fallen due; an older mart cannot tell. */
  private static Fact missing(Connection mart) {
    Rows told = new Rows();
    new Query(mart, "SELECT 1 FROM duckdb_views() WHERE view_name = 'rpt_obligations'")
        .writeTo(told);
    Rows rows = new Rows();
    if (!told.list().isEmpty()) {
      new Query(mart, DataFile.shippedText(StatusCommand.class, "missing_now.sql")).writeTo(rows);
    }
    return rows.list().isEmpty()
        ? new Fact("missing_reports", "Chưa gửi", null)
        : new Fact(
            "missing_reports",
            "Chưa gửi (báo cáo đến hạn năm " + rows.only().number("year") + ")",
            rows.only().value("missing"));
  }

  private void prose(List<Fact> facts, List<Run> runs, boolean writing) {
    PrintStream out = terminal.out();
    for (Section section : Section.values()) {
      out.println(section.headVi());
      for (Fact fact : facts) {
        if (Section.of(fact) == section) {
          String value = fact.value() == null ? section.nothingVi() : ReaderText.of(fact.value());
          out.println("  " + fact.labelVi() + ": " + value);
        }
      }
    }
    if (runs.isEmpty()) {
      out.println("Chưa có lần chạy nào.");
      return;
    }
    out.println();
    RowWriter table = format.to(terminal);
    table.begin(
        List.of(
            Head.time("Bắt đầu"),
            Head.text("Lệnh"),
            Head.text("Kết quả"),
            Head.number("Mã"),
            Head.text("Nội dung")));
    for (Run run : last(runs)) {
      RunEnd end = run.end();
      List<@Nullable Object> row = new ArrayList<>();
      row.add(run.startedAt());
      row.add(run.command());
      row.add(outcome(run, writing));
      row.add(end == null ? null : end.exitCode());
      row.add(end == null ? null : inShort(end.message()));
      table.row(row);
    }
    table.end();
  }

  private static String inShort(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() <= MESSAGE_SHOWN ? line : line.substring(0, MESSAGE_SHOWN - 1) + "…";
  }

  /** A run that never ended, while nobody holds the lock, has died. */
  private static String outcome(Run run, boolean writing) {
    Outcome outcome = run.outcome() == Outcome.RUNNING && !writing ? Outcome.DIED : run.outcome();
    return Wording.of(outcome.name());
  }

  private static List<Run> last(List<Run> runs) {
    List<Run> last =
        new ArrayList<>(runs.subList(Math.max(0, runs.size() - RUNS_SHOWN), runs.size()));
    java.util.Collections.reverse(last);
    return last;
  }

  private void listing(List<Fact> facts, List<Run> runs) {
    List<Head> heads = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (Fact fact : facts) {
      heads.add(Head.text(fact.name()));
      values.add(fact.value());
    }
    heads.add(Head.number("runs"));
    values.add((long) runs.size());
    heads.add(Head.text("last_outcome"));
    values.add(runs.isEmpty() ? null : runs.get(runs.size() - 1).outcome().name());
    RowWriter writer = format.to(terminal);
    writer.begin(heads);
    writer.row(values);
    writer.end();
  }
}
