package vn.camket.pipeline.landing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import vn.camket.pipeline.durable.DurableStep;
import vn.camket.pipeline.extract.ReadLimits;
import vn.camket.pipeline.extract.SecrecyMark;
import vn.camket.pipeline.storage.Storage;

/**
 * Takes what is new in the inbox. Three durable steps: the tasks land contents and write raw rows
 * aside; the raw batch is put in place; the arrivals enter the ledger. Until the last one nothing
 * has arrived: a killed ingest is simply done again, contents that are landed stay landed, and the
 * batch that no arrival refers to is swept.
 */
public final class IngestJob {
  private final SparkSession spark;
  private final Storage storage;
  private final Inbox inbox;
  private final SecrecyMark marks;
  private final ReadLimits limits;

  /**
   * An ingest of one home.
   *
   * @param marks marks of secrecy, shipped and the home's
   */
  public IngestJob(SparkSession spark, Storage storage, SecrecyMark marks) {
    this(spark, storage, new Inbox(storage), marks, ReadLimits.DEFAULT);
  }

  /** An ingest of one home from a given inbox. */
  public IngestJob(SparkSession spark, Storage storage, Inbox inbox, SecrecyMark marks) {
    this(spark, storage, inbox, marks, ReadLimits.DEFAULT);
  }

  IngestJob(
      SparkSession spark, Storage storage, Inbox inbox, SecrecyMark marks, ReadLimits limits) {
    this.spark = spark;
    this.storage = storage;
    this.inbox = inbox;
    this.marks = marks;
    this.limits = limits;
  }

  /**
   * Sweeps leftovers, then lands, reads and records what is new.
   *
   * @throws LandingException when the list of received files or the ledger cannot be used
   * @throws vn.camket.pipeline.storage.StorageFullException when the disk is full; nothing is
   *     recorded
   */
  public IngestResult execute(IngestRequest request) {
    List<Arrival> before = new ArrivalLedger(storage).read();
    RawStore raw = new RawStore(storage);
    raw.sweep(before.stream().map(Arrival::sha256).collect(Collectors.toSet()));
    new LandingStore(storage).sweep();
    InboxScan scan = inbox.scan(request);
    if (scan.candidates().isEmpty()) {
      return new IngestResult(List.of(), List.of(), scan.problems());
    }
    long lastNo = before.stream().mapToLong(Arrival::arrivalNo).max().orElse(0);
    return new Ingest(request, scan, raw, lastNo).result();
  }

  /** One ingest that has something to take. */
  private final class Ingest {
    private final IngestRequest request;
    private final RawStore raw;
    private final long lastNo;
    private final String batch;
    private final List<InboxCandidate> candidates;
    private final List<InboxProblem> problems;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<WithheldFile> withheld = new ArrayList<>();

    Ingest(IngestRequest request, InboxScan scan, RawStore raw, long lastNo) {
      this.request = request;
      this.raw = raw;
      this.lastNo = lastNo;
      this.batch = String.format(Locale.ROOT, "ingest-%09d", lastNo + 1);
      this.candidates = scan.candidates().stream().sorted(order()).toList();
      this.problems = new ArrayList<>(scan.problems());
    }

    IngestResult result() {
      List<FileOutcome> outcomes = new ArrayList<>();
      DurableStep.LANDING_WRITE.run(() -> outcomes.addAll(extract()));
      DurableStep.RAW_COMMIT.run(() -> raw.commitRead(batch, outcomes));
      outcomes.forEach(this::record);
      DurableStep.ARRIVALS_COMMIT.run(this::commitArrivals);
      return new IngestResult(arrivals, withheld, problems);
    }

    private List<FileOutcome> extract() {
      var settings =
          new ExtractSettings(storage, marks, limits, new HashSet<>(raw.contents().keySet()), true);
      return new Extraction(spark, settings)
          .run(
              sources(), raw.writingRows(batch), "Nhận " + candidates.size() + " tệp vào " + batch);
    }

    private List<SourceFile> sources() {
      List<SourceFile> sources = new ArrayList<>();
      for (InboxCandidate candidate : candidates) {
        InboxFile file = candidate.file();
        String name = candidate.path().substring(candidate.path().lastIndexOf('/') + 1);
        sources.add(new SourceFile(sources.size(), inbox.key(file), name, file.sizeBytes()));
      }
      return sources;
    }

    private void record(FileOutcome outcome) {
      InboxCandidate candidate = candidates.get(outcome.ordinal());
      switch (outcome.status()) {
        case READ, KNOWN -> arrivals.add(arrival(candidate, outcome));
        case MARKED -> withheld.add(withheld(candidate, outcome, WithheldReason.MARKED));
        case PURGED_BEFORE ->
            withheld.add(withheld(candidate, outcome, WithheldReason.PURGED_BEFORE));
        case GONE ->
            problems.add(
                new InboxProblem(
                    InboxProblem.Kind.NOT_ACCESSIBLE,
                    candidate.path(),
                    candidate.lineNo(),
                    "Không mở được tệp. Hãy kiểm tra quyền đọc; lần sau sẽ thử lại."));
      }
    }

    private void commitArrivals() {
      new WithheldLog(storage).append(withheld);
      if (!arrivals.isEmpty()) {
        new ArrivalLedger(storage).append(arrivals);
      }
    }

    private Arrival arrival(InboxCandidate candidate, FileOutcome outcome) {
      return new Arrival(
          lastNo + arrivals.size() + 1,
          candidate.path(),
          candidate.sender(),
          receivedAt(candidate),
          basis(candidate),
          request.recordedAt(receivedAt(candidate)),
          outcome.sha256(),
          outcome.sizeBytes(),
          candidate.file().modifiedAt(),
          candidate.lineNo(),
          batch);
    }

    private WithheldFile withheld(
        InboxCandidate candidate, FileOutcome outcome, WithheldReason reason) {
      return new WithheldFile(
          candidate.path(),
          candidate.sender(),
          receivedAt(candidate),
          basis(candidate),
          request.landingTime(),
          reason,
          outcome.sha256(),
          outcome.sizeBytes(),
          candidate.file().modifiedAt(),
          candidate.lineNo(),
          lastNo);
    }

    private LocalDateTime receivedAt(InboxCandidate candidate) {
      LocalDateTime listed = candidate.receivedAt();
      return listed == null ? request.receivedWhenUnknown() : listed;
    }

    private ReceivedBasis basis(InboxCandidate candidate) {
      return candidate.receivedAt() == null ? request.basisWhenUnknown() : ReceivedBasis.LISTED;
    }

    private Comparator<InboxCandidate> order() {
      return Comparator.comparing((InboxCandidate c) -> request.recordedAt(receivedAt(c)))
          .thenComparing(c -> c.lineNo() == null ? Integer.MAX_VALUE : c.lineNo())
          .thenComparing(InboxCandidate::path);
    }
  }
}
