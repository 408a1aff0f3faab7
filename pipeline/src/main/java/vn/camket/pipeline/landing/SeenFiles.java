package vn.camket.pipeline.landing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was taken from the inbox before, landed or withheld. */
final class SeenFiles {
  /** A file as it was when last taken from a path. */
  record State(String sha256, long sizeBytes, Instant modifiedAt) {
    boolean looksLike(InboxFile file) {
      return sizeBytes == file.sizeBytes() && modifiedAt.equals(file.modifiedAt());
    }
  }

  private final Map<ReceivedLine.Key, Integer> lines = new HashMap<>();
  private final Map<String, State> lastByPath = new HashMap<>();
  private final Map<String, Long> lastArrivalByPath = new HashMap<>();

  static SeenFiles of(List<Arrival> arrivals, List<WithheldFile> withheld) {
    SeenFiles seen = new SeenFiles();
    for (Arrival a : arrivals) {
      seen.line(a.lineNo(), a.path(), a.sender(), listed(a.receivedBasis(), a.receivedAt()));
      seen.state(a.path(), a.arrivalNo(), new State(a.sha256(), a.sizeBytes(), a.modifiedAt()));
    }
    for (WithheldFile w : withheld) {
      seen.line(w.lineNo(), w.path(), w.sender(), listed(w.receivedBasis(), w.receivedAt()));
      seen.state(
          w.path(), w.afterArrivalNo(), new State(w.sha256(), w.sizeBytes(), w.modifiedAt()));
    }
    return seen;
  }

  /** How many identical lines were taken. */
  int taken(ReceivedLine.Key line) {
    return lines.getOrDefault(line, 0);
  }

  /** What was last taken from a path. */
  Optional<State> last(String path) {
    return Optional.ofNullable(lastByPath.get(path));
  }

  private void line(
      @Nullable Integer lineNo, String path, String sender, @Nullable LocalDateTime receivedAt) {
    if (lineNo != null) {
      lines.merge(new ReceivedLine.Key(path, sender, receivedAt), 1, Integer::sum);
    }
  }

  /** Withheld files come after the arrivals: among equals they are the later ones. */
  private void state(String path, long arrivalNo, State state) {
    if (arrivalNo >= lastArrivalByPath.getOrDefault(path, -1L)) {
      lastByPath.put(path, state);
      lastArrivalByPath.put(path, arrivalNo);
    }
  }

  private static @Nullable LocalDateTime listed(ReceivedBasis basis, LocalDateTime receivedAt) {
    return basis == ReceivedBasis.LISTED ? receivedAt : null;
  }
}
