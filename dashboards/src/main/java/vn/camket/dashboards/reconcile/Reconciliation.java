package vn.camket.dashboards.reconcile;

import java.util.ArrayList;
import java.util.List;
import vn.camket.dashboards.superset.SupersetException;

/** Brings parts to what they should be, one after another, and reads each back. */
public final class Reconciliation {
  private Reconciliation() {}

  /**
   * Does what is to be done; where nothing is, Superset is only read.
   *
   * @return what was done
   * @throws SupersetException when a part is not as it should be even then
   */
  public static List<String> of(List<Part> parts) {
    List<String> done = new ArrayList<>();
    for (Part part : parts) {
      List<Change> changes = part.plan();
      for (Change change : changes) {
        change.action().run();
        done.add(change.what());
      }
      if (!changes.isEmpty()) {
        requireNone(part, part.plan());
      }
    }
    return done;
  }

  private static void requireNone(Part part, List<Change> left) {
    if (!left.isEmpty()) {
      throw new SupersetException(
          "Superset did not keep what was deployed ("
              + part.name()
              + "):\n  "
              + String.join("\n  ", left.stream().map(Change::what).toList()),
          null);
    }
  }
}
