package vn.camket.pipeline.item;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one source's evaluations of one period and stage say of each item (meanings §3). A full file
 * replaces the last full file; supplements stay; a quarantined row speaks too: its item is UNKNOWN.
 */
final class EvaluationChain {
  private record Said(LinkedRow row, boolean bySupplement) {}

  private final Map<Item, Said> said = new LinkedHashMap<>();

  /** Adds the next valid submission by receipt. */
  void add(LinkedSubmission submission) {
    boolean supplement = submission.header().supplement();
    if (!supplement) {
      said.values().removeIf(s -> !s.bySupplement());
    }
    for (LinkedRow row : submission.rows()) {
      Item item = row.item();
      if (item != null) {
        put(item, row, supplement);
      }
    }
  }

  private void put(Item item, LinkedRow row, boolean supplement) {
    Said before = said.get(item);
    boolean sameFile = before != null && before.row().header().equals(row.header());
    if (!sameFile || row.quarantined()) {
      said.put(item, new Said(row, supplement));
    }
  }

  /** The row that speaks of an item; null when none does. */
  @org.jspecify.annotations.Nullable
  LinkedRow row(Item item) {
    Said row = said.get(item);
    return row == null ? null : row.row();
  }
}
