package vn.camket.jobs.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import vn.camket.jobs.Terminal;
import vn.camket.jobs.home.AcceptedRegistry;
import vn.camket.jobs.home.Home;
import vn.camket.jobs.ops.Outcome;
import vn.camket.jobs.ops.RunResult;
import vn.camket.jobs.ops.Steps;
import vn.camket.jobs.unchanged.UnchangedHome;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.freeze.FreezeJob;
import vn.camket.pipeline.freeze.FrozenPeriods;
import vn.camket.pipeline.item.WithheldArrival;
import vn.camket.pipeline.landing.Arrival;
import vn.camket.pipeline.landing.ArrivalLedger;
import vn.camket.pipeline.landing.Inbox;
import vn.camket.pipeline.landing.IngestJob;
import vn.camket.pipeline.landing.IngestRequest;
import vn.camket.pipeline.landing.IngestResult;
import vn.camket.pipeline.landing.RawContent;
import vn.camket.pipeline.landing.RawStore;
import vn.camket.pipeline.landing.WithheldLog;
import vn.camket.pipeline.obligation.ObligationJob;
import vn.camket.pipeline.publish.Manifest;
import vn.camket.pipeline.publish.PublishRequest;
import vn.camket.pipeline.publish.Published;
import vn.camket.pipeline.publish.Publisher;
import vn.camket.pipeline.publish.ReleaseKeys;
import vn.camket.pipeline.star.StarJob;
import vn.camket.pipeline.star.StarRequest;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.registry.RegistryProblem;

/** Ingest, build and publish for one home, by its one writer. Starts Spark only when needed. */
public final class WarehouseRun {
  private final Home home;
  private final Storage storage;
  private final Terminal terminal;
  private final Sessions sessions;

  /** Where a session comes from and what becomes of it; asked only when there is work. */
  public interface Sessions {
    /** A session. */
    SparkSession open();

    /** The run needs it no more. */
    default void done(SparkSession spark) {
      spark.stop();
    }
  }

  /**
   * @param sessions asked for a session only when there is something to do
   */
  public WarehouseRun(Home home, Terminal terminal, Sessions sessions) {
    this.home = home;
    this.storage = home.storage();
    this.terminal = terminal;
    this.sessions = sessions;
  }

  /** Lands what is new in the inbox and publishes nothing. */
  public RunResult ingest(RunRequest request, Steps steps) {
    HomeData data = read();
    return data.registry().told(ingest(request, data, steps));
  }

  private RunResult ingest(RunRequest request, HomeData data, Steps steps) {
    IngestRequest ingest = ingestRequest(request, data);
    if (!inbox(request).hasNews(ingest)) {
      return new RunResult(Outcome.NOTHING_NEW, null, 0, 0, "Không có tệp mới");
    }
    return withSession(
        spark -> {
          IngestResult result = ingest(spark, inbox(request), ingest, data, steps);
          return new RunResult(Outcome.SUCCESS, null, result.arrivals().size(), 0, told(result));
        });
  }

  /** Ingests, builds the star and the mart, audits and publishes. */
  public RunResult run(RunRequest request, Steps steps) {
    UnchangedHome.Before before = new UnchangedHome(home.root()).before(terminal.clock().instant());
    HomeData data = read();
    RunResult result = run(request, data, steps);
    if (!data.registry().isRefused()) {
      accepted().accept(data.registry().content(), terminal.now());
      if (request.inbox() == null && request.asOf() == null) {
        before.isTaken();
      }
    }
    return data.registry().told(result);
  }

  /** Tells and notes what is wrong with the registry, where an older one must do. */
  private HomeData read() {
    HomeData data = HomeData.read(home);
    List<RegistryProblem> problems = data.registry().problems();
    if (problems.isEmpty()) {
      accepted().forgetRefusal();
    } else {
      problems.forEach(p -> terminal.err().println(AcceptedRegistry.told(p)));
      accepted().refuse(problems);
    }
    return data;
  }

  private AcceptedRegistry accepted() {
    return new AcceptedRegistry(storage);
  }

  private RunResult run(RunRequest request, HomeData data, Steps steps) {
    IngestRequest ingest = ingestRequest(request, data);
    boolean news = inbox(request).hasNews(ingest);
    if (!news && request.asOf() == null && isUpToDate(data)) {
      return new RunResult(
          Outcome.NOTHING_NEW, home.releases().current().orElse(null), 0, 0, "Không có gì mới");
    }
    if (!news) {
      requireArrivals();
    }
    preflight(request, ingest, news);
    return withSession(
        spark -> {
          IngestResult result = ingest(spark, inbox(request), ingest, data, steps);
          requireArrivals();
          if (completeRaw(spark, data, steps) && request.asOf() != null) {
            // Readers must not wait for a clean release until somebody asks for one.
            build(spark, RunRequest.DEFAULT, data, steps);
          }
          Published published = build(spark, request, data, steps);
          deletePurgedReleases(steps);
          return new RunResult(
              Outcome.SUCCESS,
              published.manifest().releaseId(),
              result.arrivals().size(),
              rows(published.manifest()),
              told(published));
        });
  }

  private void preflight(RunRequest request, IngestRequest ingest, boolean news) {
    if (request.preflight()) {
      Path folder = request.inbox();
      Path inbox =
          folder == null ? home.paths().inbox() : terminal.folder().resolve(folder).normalize();
      long waiting = news ? inbox(request).waiting(ingest).files() : 0;
      Preflight.of(home, inbox, waiting)
          .judge(Machine.of(home.root()))
          .forEach(warning -> terminal.err().println(warning));
    }
  }

  private RunResult withSession(Function<SparkSession, RunResult> work) {
    SparkSession spark = sessions.open();
    try {
      return work.apply(spark);
    } finally {
      sessions.done(spark);
    }
  }

  private IngestResult ingest(
      SparkSession spark, Inbox inbox, IngestRequest request, HomeData data, Steps steps) {
    recheck(data).begin();
    new RawStore(storage).dropDamaged().forEach(key -> tellDamaged(key, "đọc lại từ landing"));
    IngestResult result =
        steps.step(
            "Nhận và đọc tệp",
            () -> new IngestJob(spark, storage, inbox, data.secrecy()).execute(request),
            r -> r.arrivals().size());
    result.problems().forEach(p -> terminal.err().println(p.path() + ": " + p.messageVi()));
    result
        .withheld()
        .forEach(w -> terminal.err().println(w.path() + ": có dấu mật, không tiếp nhận"));
    return result;
  }

  private Inbox inbox(RunRequest request) {
    Path folder = request.inbox();
    return folder == null
        ? new Inbox(storage)
        : new Inbox(storage, terminal.folder().resolve(folder).toAbsolutePath().toString());
  }

  private void requireArrivals() {
    if (new ArrivalLedger(storage).read().isEmpty()) {
      throw new EmptyInboxException(
          home.paths().inbox()
              + " holds no file that could be taken, and none has ever arrived: put files there"
              + " (one that changed within the last minute waits),"
              + " or name their folder with --inbox");
    }
  }

  /**
   * Reads again what raw lacks, and everything landed when there are new marks of secrecy; takes
   * out what bears one (meanings §9).
   *
   * @return whether releases hold something that was taken out
   */
  private boolean completeRaw(SparkSession spark, HomeData data, Steps steps) {
    SecrecyRecheck recheck = recheck(data);
    if (recheck.isDue() || lacksRaw()) {
      List<String> purged =
          steps.step(
              "Đọc lại tệp đã nhận", () -> recheck.execute(spark, terminal.now()), List::size);
      purged.forEach(
          s -> terminal.err().println("landing/" + s + ": có dấu mật, đã gỡ khỏi kho dữ liệu"));
    }
    boolean held = holdsPurged();
    withholdFrozen();
    return held;
  }

  /** Whether a release or a frozen period holds something that was purged. */
  private boolean holdsPurged() {
    List<String> purged = SecrecyRecheck.purged(storage);
    return new PurgedReleases(home, purged).any() || frozen().holds(purged);
  }

  private void withholdFrozen() {
    frozen()
        .withhold(SecrecyRecheck.purged(storage), terminal.now(), terminal.user())
        .forEach(
            f ->
                terminal
                    .err()
                    .println(
                        f.periodId() + ": kỳ đã khóa có nội dung mật, đã gỡ các việc liên quan"));
  }

  private FrozenPeriods frozen() {
    return new FrozenPeriods(storage);
  }

  /** Raw was deleted, or a batch of it was dropped with a content that was purged. */
  private boolean lacksRaw() {
    List<String> contents =
        new ArrivalLedger(storage).read().stream().map(Arrival::sha256).toList();
    return !new RawStore(storage).missing(contents).isEmpty();
  }

  private SecrecyRecheck recheck(HomeData data) {
    return new SecrecyRecheck(storage, data.secrecy(), data.secrecyWords());
  }

  private void deletePurgedReleases(Steps steps) {
    PurgedReleases releases = new PurgedReleases(home, SecrecyRecheck.purged(storage));
    if (releases.any()) {
      List<String> deleted =
          steps.step(
              "Xóa bản công bố có nội dung mật", () -> releases.delete(terminal.now()), List::size);
      deleted.forEach(r -> terminal.err().println("releases/" + r + ": có nội dung mật, đã xóa"));
    }
  }

  private Published build(SparkSession spark, RunRequest request, HomeData data, Steps steps) {
    RawStore raw = new RawStore(storage);
    List<Arrival> arrivals = new ArrivalLedger(storage).read();
    LocalDate asOf = asOf(request, data);
    LocalDateTime now = terminal.now();
    String staging = ReleaseKeys.STAGING + now.toString().replace(':', '-') + "/star";
    Map<String, RawContent> contents = raw.contents();
    StarRequest star =
        new StarRequest(
            raw.rows(spark, raw.batches()),
            arrivals,
            withheld(data),
            contents,
            data.reference(),
            asOf,
            storage.uri(staging));
    steps.step(
        "Dựng dữ liệu",
        () -> {
          DurableStep.STAR_WRITE.run(
              () -> {
                new StarJob(spark).execute(star);
                new ObligationJob(spark).execute(data.rules(), asOf, star.out());
                new FreezeJob(storage).execute(staging, asOf);
              });
          return asOf;
        });
    PublishRequest publish =
        new PublishRequest(
            staging,
            asOf,
            now,
            request.asOf() != null,
            inputs(data),
            data.file().name(),
            data.file().isSample(),
            arrivals.size());
    Published published =
        steps.step("Kiểm tra và công bố", () -> new Publisher(storage).publish(publish));
    published.damaged().forEach(key -> tellDamaged(key, "bản công bố mới đã dựng lại từ tệp gốc"));
    return published;
  }

  private void tellDamaged(String file, String done) {
    terminal
        .err()
        .println(file + ": tệp hỏng trên đĩa; " + done + ", hãy kiểm tra ổ đĩa và sao lưu");
  }

  /** In a sample figures know of a file when it was received, as of one that was landed. */
  private List<WithheldArrival> withheld(HomeData data) {
    boolean sample = data.file().isSample();
    return new WithheldLog(storage)
        .read().stream()
            .map(
                w ->
                    new WithheldArrival(
                        w.path(),
                        data.reference().registry().unitOfSender(w.sender()).orElse(null),
                        w.receivedAt(),
                        sample ? w.receivedAt() : w.withheldAt()))
            .toList();
  }

  /** Nothing new (meanings §8): same inputs, and no turning day since the last as-of. */
  private boolean isUpToDate(HomeData data) {
    Optional<Manifest> newest = home.releases().newest();
    if (newest.isEmpty()
        || !newest.get().fingerprint().equals(inputs(data))
        || recheck(data).isDue()
        || holdsPurged()) {
      return false;
    }
    LocalDate last = newest.get().asOf();
    return !new TurningDays(data.reference(), data.obligations())
        .anyBetween(last, asOf(RunRequest.DEFAULT, data));
  }

  /** What a release is made from: data files of the home, and what has arrived. */
  private String inputs(HomeData data) {
    List<Arrival> arrivals = new ArrivalLedger(storage).read();
    return Fingerprint.of(
        List.of(
            data.fingerprint(),
            arrivals.stream().map(a -> a.arrivalNo() + " " + a.sha256()).toList(),
            new WithheldLog(storage).read().size(),
            SecrecyRecheck.purged(storage),
            frozen().inputs()));
  }

  private LocalDate asOf(RunRequest request, HomeData data) {
    LocalDate asked = request.asOf();
    if (asked != null) {
      return asked;
    }
    LocalDate sampleEnd = data.file().sampleEnd();
    return sampleEnd == null ? terminal.now().toLocalDate() : sampleEnd;
  }

  private IngestRequest ingestRequest(RunRequest request, HomeData data) {
    LocalDate sampleEnd = data.file().sampleEnd();
    if (sampleEnd != null) {
      return IngestRequest.sample(terminal.clock().instant(), sampleEnd);
    }
    return request.historical()
        ? IngestRequest.historical(terminal.clock().instant(), home.releases().newest().isEmpty())
        : IngestRequest.live(terminal.clock().instant());
  }

  private static long rows(Manifest manifest) {
    return manifest.tables().stream()
        .filter(t -> t.table().equals("fact_submission_row"))
        .mapToLong(Manifest.TableEntry::rows)
        .sum();
  }

  private static String told(IngestResult result) {
    return "Đã nhận " + result.arrivals().size() + " lượt tệp";
  }

  private static String told(Published published) {
    return switch (published.outcome()) {
      case SWITCHED -> "Đã công bố";
      case SIDE -> "Bản riêng, không đổi bản hiện hành";
      case PINNED -> "Đã dựng nhưng bản hiện hành đang bị ghim; bỏ ghim: camket release unpin";
    };
  }
}
