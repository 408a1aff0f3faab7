package vn.camket.pipeline.item;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source's evaluations of one period and stage say of each item (meanings §3). A full file
 * replaces the last full file; supplements stay; a quarantined row speaks too: its item is UNKNOWN.
 * A WHOLE successor's file may speak of the item as well (meanings §5): the later received counts,
 * and each replaces what was said in the name of the same unit.
 */
final class EvaluationChain {
  private record Said(LinkedRow row, boolean bySupplement) {
    boolean isOf(@Nullable String unitId) {
      return Objects.equals(row.header().unitId(), unitId);
    }
  }

  private final Map<Item, Said> said = new LinkedHashMap<>();

  /** Adds the next valid submission by receipt. */
  void add(LinkedSubmission submission) {
    boolean supplement = submission.header().supplement();
    if (!supplement) {
      said.values().removeIf(s -> !s.bySupplement() && s.isOf(submission.header().unitId()));
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
  @Nullable LinkedRow row(Item item) {
    Said row = said.get(item);
    return row == null ? null : row.row();
  }
}
