package vn.camket.pipeline.landing;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.camket.pipeline.storage.Storage;

/** The list of received files, {@code inbox/_received.csv}: path, sender, received_at. */
final class ReceivedList {
  static final String NAME = "_received.csv";
  private static final List<String> HEADER = List.of("path", "sender", "received_at");

  private final List<ReceivedLine> lines = new ArrayList<>();
  private final List<InboxProblem> problems = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final Map<ReceivedLine.Key, Integer> occurrences = new HashMap<>();

  private ReceivedList() {}

  /**
   * Reads the list of an inbox; empty when there is none.
   *
   * @param inbox key of the inbox's folder
   * @throws LandingException when it is no UTF-8 CSV or has another header
   */
  static ReceivedList read(Storage storage, String inbox) {
    ReceivedList list = new ReceivedList();
    String key = inbox + "/" + NAME;
    if (storage.exists(key)) {
      new CsvTable(key, HEADER).lines(storage.read(key)).forEach(list::add);
    }
    return list;
  }

  List<ReceivedLine> lines() {
    return lines;
  }

  List<InboxProblem> problems() {
    return problems;
  }

  /** Paths of all lines, those of lines that are not understood as well: such a file waits. */
  Set<String> paths() {
    return paths;
  }

  private void add(CsvTable.Line line) {
    String path = field(line, 0);
    paths.add(path);
    if (path.isEmpty() || leavesTheInbox(path) || line.fields().size() > 3) {
      malformed(line, path, "cần ba cột path,sender,received_at và một đường dẫn trong inbox");
      return;
    }
    try {
      String sender = field(line, 1);
      add(
          line.lineNo(),
          path,
          sender.isEmpty() ? InboxFile.topFolder(path) : sender,
          receivedAt(field(line, 2)));
    } catch (DateTimeException e) {
      malformed(line, path, "received_at phải có dạng 2020-07-03T08:15:00 hoặc để trống");
    }
  }

  private void add(int lineNo, String path, String sender, @Nullable LocalDateTime receivedAt) {
    int occurrence =
        occurrences.merge(new ReceivedLine.Key(path, sender, receivedAt), 1, Integer::sum);
    lines.add(new ReceivedLine(lineNo, path, sender, receivedAt, occurrence));
  }

  private void malformed(CsvTable.Line line, String path, String whatVi) {
    problems.add(
        new InboxProblem(
            InboxProblem.Kind.MALFORMED_LINE,
            path,
            line.lineNo(),
            NAME + " dòng " + line.lineNo() + ": " + whatVi + ". Hãy sửa dòng này."));
  }

  private static String field(CsvTable.Line line, int index) {
    return index < line.fields().size() ? line.fields().get(index).strip() : "";
  }

  private static @Nullable LocalDateTime receivedAt(String text) {
    return text.isEmpty() ? null : LocalTimes.parse(text);
  }

  private static boolean leavesTheInbox(String path) {
    return path.startsWith("/") || List.of(path.split("/", -1)).contains("..");
  }
}
