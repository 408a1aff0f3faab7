package vn.camket.jobs.home;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.camket.jobs.output.CsvRows;
import vn.camket.jobs.output.Head;
import vn.camket.pipeline.storage.Storage;
import vn.camket.schemas.csv.CsvFile;
import vn.camket.schemas.csv.CsvRow;
import vn.camket.schemas.fingerprint.Fingerprint;
import vn.camket.schemas.home.HomeKeys;
import vn.camket.schemas.registry.RegistryProblem;
import vn.camket.schemas.yaml.DataFile;
import vn.camket.schemas.yaml.DataFileException;

/**
 * The last registry that a run accepted, kept as a copy of its files: it stays in force while the
 * one that lies in the home is refused. Only the home's writer changes it. Every step is atomic:
 * the copy is put in place whole, then the pointer is switched, then older copies go.
 */
public final class AcceptedRegistry {
  private static final List<String> PROBLEM_COLUMNS = List.of("file", "line", "reason");

  private final Storage storage;

  /**
   * @param storage the home
   */
  public AcceptedRegistry(Storage storage) {
    this.storage = storage;
  }

  /**
   * The copy in force.
   *
   * @param content what its files hold, in 64 hexadecimal digits
   * @param acceptedAt when a run accepted it (Asia/Ho_Chi_Minh)
   */
  public record Accepted(String content, LocalDateTime acceptedAt) {}

  private record Text(
      @JsonProperty("content") String content, @JsonProperty("accepted_at") String acceptedAt) {}

  /**
   * The copy in force; empty when no run has accepted any.
   *
   * @throws DataFileException when the pointer to it was damaged
   */
  public Optional<Accepted> inForce() {
    if (!storage.exists(HomeKeys.ACCEPTED_POINTER)) {
      return Optional.empty();
    }
    Text text =
        DataFile.parse(
            new String(storage.read(HomeKeys.ACCEPTED_POINTER), StandardCharsets.UTF_8),
            HomeKeys.ACCEPTED_POINTER,
            Text.class);
    return Optional.of(new Accepted(text.content(), LocalDateTime.parse(text.acceptedAt())));
  }

  /** The folder of the copy in force. */
  public Path folder(Accepted accepted) {
    return storage.local(HomeKeys.accepted(accepted.content()));
  }

  /** What the files of the home's registry hold now, in 64 hexadecimal digits. */
  public String presentContent() {
    return Fingerprint.of(presentFiles());
  }

  /**
   * Keeps the home's registry as the last accepted one.
   *
   * @param content what was read; when the files were changed since, nothing is kept, and the next
   *     run judges them
   * @param now local time of Asia/Ho_Chi_Minh
   */
  public void accept(String content, LocalDateTime now) {
    TreeMap<String, String> files = presentFiles();
    boolean isKept = inForce().filter(a -> a.content().equals(content)).isPresent();
    if (isKept || !Fingerprint.of(files).equals(content)) {
      return;
    }
    copy(files, content);
    String pointer = "content: " + content + "\naccepted_at: \"" + now + "\"\n";
    storage.write(HomeKeys.ACCEPTED_POINTER, pointer.getBytes(StandardCharsets.UTF_8));
    deleteOthers(content);
  }

  private void copy(TreeMap<String, String> files, String content) {
    String fresh = HomeKeys.ACCEPTED + "/.new";
    storage.delete(fresh);
    files.forEach(
        (name, text) ->
            storage.write(fresh + "/" + name, text.getBytes(StandardCharsets.ISO_8859_1)));
    storage.delete(HomeKeys.accepted(content));
    storage.move(fresh, HomeKeys.accepted(content));
  }

  private void deleteOthers(String content) {
    for (String name : storage.list(HomeKeys.ACCEPTED)) {
      if (name.length() == content.length() && !name.equals(content)) {
        storage.delete(HomeKeys.accepted(name));
      }
    }
  }

  /** The files of the registry; bytes as Latin letters, one each, whatever their encoding. */
  private TreeMap<String, String> presentFiles() {
    TreeMap<String, String> files = new TreeMap<>();
    for (String name : storage.list(HomeKeys.REGISTRY)) {
      if (!name.startsWith(".") && (name.endsWith(".csv") || name.endsWith(".yaml"))) {
        byte[] bytes = storage.read(HomeKeys.REGISTRY + "/" + name);
        files.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** Writes down why the home's registry was refused. */
  public void refuse(List<RegistryProblem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvRows rows = new CsvRows(bytes, false);
    rows.begin(PROBLEM_COLUMNS.stream().map(Head::text).toList());
    problems.forEach(p -> rows.row(List.of(p.file(), p.line(), p.reason())));
    rows.end();
    storage.write(HomeKeys.REFUSED, bytes.toByteArray());
  }

  /** The home's registry is not refused any more. */
  public void forgetRefusal() {
    storage.delete(HomeKeys.REFUSED);
  }

  /** Why the last run refused the home's registry; empty when it did not. */
  public List<RegistryProblem> refused() {
    if (!storage.exists(HomeKeys.REFUSED)) {
      return List.of();
    }
    List<RegistryProblem> problems = new ArrayList<>();
    CsvFile file =
        new CsvFile(
            HomeKeys.REFUSED,
            PROBLEM_COLUMNS,
            (name, line, reason) -> problems.add(new RegistryProblem(name, line, reason)));
    for (CsvRow row : file.read(storage.local(HomeKeys.REFUSED))) {
      problems.add(
          new RegistryProblem(
              row.text("file"), Integer.parseInt(row.text("line")), row.text("reason")));
    }
    return problems;
  }

  /** A problem as the operator reads it: {@code registry/units.csv:3: reason}. */
  public static String told(RegistryProblem problem) {
    String line = problem.line() == 0 ? "" : ":" + problem.line();
    return HomeKeys.REGISTRY + "/" + problem.file() + line + ": " + problem.reason();
  }
}
