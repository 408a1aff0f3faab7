package vn.camket.pipeline.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.extract.FileContent;
import vn.camket.pipeline.storage.Storage;

/**
 * The inbox: which files are arrivals that the ledger does not have yet (meanings §2). An arrival
 * is a new line of the list of received files, or else a path that is not listed and whose content
 * differs from what was last taken from it.
 */
public final class Inbox {
  /** Folder of the inbox in the home. */
  public static final String FOLDER = "inbox";

  private final Storage storage;
  private final String folder;

  /** The inbox of the home that the storage holds. */
  public Inbox(Storage storage) {
    this(storage, FOLDER);
  }

  /**
   * Another folder as the inbox of the home.
   *
   * @param folder key in the home, or an absolute path
   */
  public Inbox(Storage storage, String folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /** Key of a file of the inbox. */
  String key(InboxFile file) {
    return folder + "/" + file.path();
  }

  /**
   * Whether an ingest would find an arrival. Compares lines, sizes and modification times; hashes
   * only files whose size or time changed. Needs no Spark.
   *
   * @throws LandingException when the list, the ledger or the log cannot be used
   */
  public boolean hasNews(IngestRequest request) {
    return !scan(request).candidates().isEmpty();
  }

  /**
   * How much an ingest at this instant would take, and since when the oldest of it waits. Compares
   * as {@link #hasNews} does.
   *
   * @throws LandingException when the list, the ledger or the log cannot be used
   */
  public InboxWaiting waiting(IngestRequest request) {
    List<InboxCandidate> candidates = scan(request).candidates();
    return new InboxWaiting(
        candidates.size(),
        candidates.stream().map(Inbox::since).min(Comparator.naturalOrder()).orElse(null));
  }

  private static LocalDateTime since(InboxCandidate candidate) {
    LocalDateTime listed = candidate.receivedAt();
    return listed == null ? LocalTimes.at(candidate.file().modifiedAt()) : listed;
  }

  /** What waits in the inbox and why, as an ingest at this instant would report it. */
  public List<InboxProblem> problems(IngestRequest request) {
    return scan(request).problems();
  }

  InboxScan scan(IngestRequest request) {
    SeenFiles seen =
        SeenFiles.of(new ArrivalLedger(storage).read(), new WithheldLog(storage).read());
    return new Scan(seen, request).result();
  }

  /** One look at the inbox. */
  private final class Scan {
    private final SeenFiles seen;
    private final IngestRequest request;
    private final InboxFiles files = InboxFiles.of(storage.local(folder));
    private final ReceivedList list = ReceivedList.read(storage, folder);
    private final List<InboxCandidate> candidates = new ArrayList<>();
    private final List<InboxProblem> problems = new ArrayList<>(list.problems());
    private final Set<String> listedFiles = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    Scan(SeenFiles seen, IngestRequest request) {
      this.seen = seen;
      this.request = request;
    }

    InboxScan result() {
      for (String path : list.paths()) {
        InboxFile file = files.find(path);
        if (file != null) {
          listedFiles.add(file.path());
        }
      }
      list.lines().forEach(this::line);
      files.all().forEach(this::file);
      return new InboxScan(candidates, problems);
    }

    private void line(ReceivedLine line) {
      InboxFile file = files.find(line.path());
      if (line.occurrence() <= seen.taken(line.key())) {
        return;
      }
      if (file == null) {
        report(
            InboxProblem.Kind.LISTED_FILE_MISSING,
            line.path(),
            line.lineNo(),
            "Có trong danh sách nhận nhưng không có tệp. Hãy chép tệp vào inbox hoặc xóa dòng này.");
        return;
      }
      taken.add(file.path());
      offer(new InboxCandidate(line.path(), line.sender(), line.receivedAt(), line.lineNo(), file));
    }

    private void file(InboxFile file) {
      if (taken.contains(file.path()) || !isChanged(file)) {
        return;
      }
      if (!listedFiles.contains(file.path())) {
        offer(new InboxCandidate(file.path(), file.topFolder(), null, null, file));
      } else if (seen.last(file.path()).isPresent()) {
        report(
            InboxProblem.Kind.CHANGED_WITHOUT_LINE,
            file.path(),
            null,
            "Tệp đã thay đổi nhưng danh sách nhận không có dòng mới. Hãy thêm một dòng vào "
                + ReceivedList.NAME
                + ".");
      }
    }

    private void offer(InboxCandidate candidate) {
      if (request.waits(candidate.file().modifiedAt())) {
        report(
            InboxProblem.Kind.JUST_CHANGED,
            candidate.path(),
            candidate.lineNo(),
            "Tệp vừa thay đổi trong vòng một phút, để lần sau.");
      } else {
        candidates.add(candidate);
      }
    }

    /** A file that cannot be read now counts as changed: the ingest will say so. */
    private boolean isChanged(InboxFile file) {
      var last = seen.last(file.path());
      if (last.isEmpty() || last.get().looksLike(file)) {
        return last.isEmpty();
      }
      try {
        Path content = storage.local(key(file));
        return !last.get().sha256().equals(Sha256.of(FileContent.of(content)));
      } catch (IOException e) {
        return true;
      }
    }

    private void report(
        InboxProblem.Kind kind, String path, @Nullable Integer lineNo, String messageVi) {
      problems.add(new InboxProblem(kind, path, lineNo, messageVi));
    }
  }
}
