package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one source's registrations of one stage carry, submission after submission (meanings §3). A
 * full file replaces the last full file; supplements stay; an item left out leaves before the
 * year's first cut-off and stays as left out afterwards; a quarantined row holds its item in place.
 */
final class RegistrationChain {
  /** How an item stands within one source. */
  enum State {
    LIVE,
    WITHDRAWN_BY_RESEND,
    LEFT_OUT
  }

  /**
   * @param row row that gives the value
   * @param state how it stands
   * @param leftBy the resend that left it out; null while live
   */
  record Carried(LinkedRow row, State state, @Nullable SubmissionHeader leftBy) {}

  private final LocalDate firstCutoff;
  private final Map<Item, Carried> carried = new LinkedHashMap<>();
  private final Set<Item> supplemented = new HashSet<>();

  RegistrationChain(LocalDate firstCutoff) {
    this.firstCutoff = firstCutoff;
  }

  /** Adds the next valid submission by receipt. */
  void add(LinkedSubmission submission) {
    for (LinkedRow row : submission.readable()) {
      Item item = row.item();
      if (item != null) {
        carried.put(item, new Carried(row, State.LIVE, null));
        if (submission.header().supplement()) {
          supplemented.add(item);
        }
      }
    }
    if (!submission.header().supplement() && !submission.hidesAnItem()) {
      leaveOut(submission);
    }
  }

  private void leaveOut(LinkedSubmission full) {
    Set<Item> named = full.items();
    boolean late = full.header().receivedAt().toLocalDate().isAfter(firstCutoff);
    State gone = late ? State.LEFT_OUT : State.WITHDRAWN_BY_RESEND;
    for (Map.Entry<Item, Carried> entry : new HashMap<>(carried).entrySet()) {
      Item item = entry.getKey();
      boolean live = entry.getValue().state() == State.LIVE;
      if (live && !named.contains(item) && !supplemented.contains(item)) {
        carried.put(item, new Carried(entry.getValue().row(), gone, full.header()));
      }
    }
  }

  /** What is carried, by item; never null. */
  Map<Item, Carried> carried() {
    return carried;
  }
}
