package vn.camket.pipeline.landing;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import vn.camket.pipeline.storage.Storage;

/** Files that were met and not landed, {@code landing/withheld.csv}: irreplaceable. */
public final class WithheldLog {
  /** Key of the log in the home. */
  public static final String KEY = LandingStore.FOLDER + "/withheld.csv";

  private final Storage storage;
  private final CsvTable table = new CsvTable(KEY, WithheldFile.HEADER);

  /** The log of the home that the storage holds. */
  public WithheldLog(Storage storage) {
    this.storage = storage;
  }

  /**
   * All withheld files in the order in which they were met.
   *
   * @throws LandingException when the log is damaged
   */
  public List<WithheldFile> read() {
    if (!storage.exists(KEY)) {
      return List.of();
    }
    List<WithheldFile> files = new ArrayList<>();
    for (CsvTable.Line line : table.fullLines(storage.read(KEY))) {
      try {
        files.add(WithheldFile.of(line.fields()));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw table.malformed(line, e);
      }
    }
    return files;
  }

  void append(List<WithheldFile> files) {
    if (!files.isEmpty()) {
      List<WithheldFile> all = new ArrayList<>(read());
      all.addAll(files);
      storage.write(KEY, table.bytes(all.stream().map(WithheldFile::fields).toList()));
    }
  }
}
