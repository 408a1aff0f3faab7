package vn.camket.pipeline.landing;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import vn.camket.pipeline.storage.Storage;

/** The ledger of arrivals, {@code landing/arrivals.csv}: irreplaceable, only ever added to. */
public final class ArrivalLedger {
  /** Key of the ledger in the home. */
  public static final String KEY = LandingStore.FOLDER + "/arrivals.csv";

  private final Storage storage;
  private final CsvTable table = new CsvTable(KEY, Arrival.HEADER);

  /** The ledger of the home that the storage holds. */
  public ArrivalLedger(Storage storage) {
    this.storage = storage;
  }

  /**
   * All arrivals, by number; none when the home has no ledger yet.
   *
   * @throws LandingException when the ledger is damaged
   */
  public List<Arrival> read() {
    if (!storage.exists(KEY)) {
      return List.of();
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (CsvTable.Line line : table.fullLines(storage.read(KEY))) {
      try {
        arrivals.add(Arrival.of(line.fields()));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw table.malformed(line, e);
      }
    }
    return arrivals;
  }

  /** Adds arrivals; a reader sees all of them or none, also after a crash. */
  public void append(List<Arrival> arrivals) {
    List<Arrival> all = new ArrayList<>(read());
    all.addAll(arrivals);
    storage.write(KEY, table.bytes(all.stream().map(Arrival::fields).toList()));
  }
}
