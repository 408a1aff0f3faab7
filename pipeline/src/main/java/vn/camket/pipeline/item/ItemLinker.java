package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.text.Similarity;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.Form;

/**
 * Finds the item of every row of one signatory's scheme-year, from everything landed (meanings §4):
 * by code, unless another item has exactly that text; by unique text; by place and similar text. A
 * registration row that finds none is a new item; an evaluation row that finds none is quarantined,
 * or makes an evaluation-only item where nothing was signed.
 */
final class ItemLinker {
  private final YearRules rules;
  private final ItemIds ids;
  private final List<Item> items = new ArrayList<>();

  ItemLinker(YearRules rules) {
    this.rules = rules;
    this.ids = new ItemIds(rules);
  }

  /** All items, in the order in which they became known. */
  List<Item> items() {
    return items;
  }

  /** Links all submissions of the year: registrations first, each in the order of its record. */
  List<LinkedSubmission> link(List<Submission> submissions) {
    List<LinkedSubmission> linked = new ArrayList<>();
    ofForm(submissions, Form.REGISTRATION).forEach(s -> linked.add(linkOne(s, true)));
    boolean anythingSigned = linked.stream().anyMatch(ItemLinker::signs);
    ofForm(submissions, Form.EVALUATION).forEach(s -> linked.add(linkOne(s, !anythingSigned)));
    submissions.stream()
        .filter(s -> s.header().form() == null)
        .forEach(s -> linked.add(unplaced(s)));
    return linked;
  }

  private static Stream<Submission> ofForm(List<Submission> submissions, Form form) {
    return submissions.stream()
        .filter(s -> s.header().form() == form)
        .sorted(Comparator.comparing(Submission::header, Submission.BY_RECORD));
  }

  private static boolean signs(LinkedSubmission s) {
    return s.isValid() && CommitmentState.SIGNED.name().equals(s.header().stage());
  }

  private LinkedSubmission linkOne(Submission submission, boolean mayMint) {
    return submission.header().isPlaced()
        ? new Pass(submission, mayMint).run()
        : unplaced(submission);
  }

  private static LinkedSubmission unplaced(Submission s) {
    List<LinkedRow> rows =
        s.rows().stream().map(r -> new LinkedRow(s.header(), r, null, true)).toList();
    return new LinkedSubmission(s.header(), rows, s.findings());
  }

  /** One submission against the items known so far. */
  private final class Pass {
    private final Submission submission;
    private final boolean mayMint;
    private final boolean registers;
    private final Map<Item, ItemRow> claimed = new HashMap<>();
    private final IdentityHashMap<ItemRow, Item> found = new IdentityHashMap<>();
    private final List<RowFinding> findings;
    private final List<Item> known = List.copyOf(items);

    Pass(Submission submission, boolean mayMint) {
      this.submission = submission;
      this.mayMint = mayMint;
      this.registers = submission.header().form() == Form.REGISTRATION;
      this.findings = new ArrayList<>(submission.findings());
    }

    LinkedSubmission run() {
      each(this::byCode);
      each(this::byText);
      each(this::byPlace);
      List<LinkedRow> rows = submission.rows().stream().map(this::settle).toList();
      return new LinkedSubmission(submission.header(), rows, List.copyOf(findings));
    }

    private void each(java.util.function.Function<ItemRow, @Nullable Item> rule) {
      for (ItemRow row : submission.rows()) {
        if (!found.containsKey(row)) {
          Item item = rule.apply(row);
          if (item != null) {
            claim(row, item);
          }
        }
      }
    }

    private void claim(ItemRow row, Item item) {
      found.put(row, item);
      claimed.putIfAbsent(item, row);
    }

    private @Nullable Item byCode(ItemRow row) {
      String code = row.code();
      if (code == null) {
        return null;
      }
      Item coded = only(i -> i.hasCode(code));
      if (coded == null || row.textKey().isEmpty() || coded.hasText(row.textKey())) {
        return coded;
      }
      Item worded = only(i -> i.hasText(row.textKey()));
      if (worded == null) {
        return coded;
      }
      findings.add(RowFinding.onRow(FindingKind.CODE_TEXT_CONFLICT, row, ""));
      return worded;
    }

    private @Nullable Item byText(ItemRow row) {
      return row.textKey().isEmpty() ? null : only(i -> i.hasText(row.textKey()));
    }

    private @Nullable Item byPlace(ItemRow row) {
      if (row.textKey().isEmpty()) {
        return null;
      }
      Item best =
          known.stream()
              .filter(i -> i.isAt(row.ordinal()) && !claimed.containsKey(i))
              .filter(i -> row.code() == null || !i.hasAnyCode())
              .filter(i -> similarity(row, i) >= rules.similarityThreshold())
              .max(Comparator.comparingDouble(i -> similarity(row, i)))
              .orElse(null);
      if (best != null) {
        findings.add(RowFinding.onRow(FindingKind.MATCHED_BY_SIMILARITY, row, ""));
      }
      return best;
    }

    private double similarity(ItemRow row, Item item) {
      return Similarity.of(row.textKey(), item.lastTextKey());
    }

    private @Nullable Item only(Predicate<Item> rule) {
      List<Item> matching = known.stream().filter(rule).toList();
      return matching.size() == 1 ? matching.get(0) : null;
    }

    private LinkedRow settle(ItemRow row) {
      Item item = found.get(row);
      if (item == null) {
        return settleNew(row);
      }
      ItemRow first = claimed.get(item);
      if (first != null && first.rowNo() != row.rowNo()) {
        return duplicate(row, item, first);
      }
      if (registers && !row.quarantined()) {
        item.learn(row);
      }
      return new LinkedRow(submission.header(), row, item, row.quarantined());
    }

    private LinkedRow settleNew(ItemRow row) {
      if (row.quarantined() || row.text() == null) {
        return new LinkedRow(submission.header(), row, null, true);
      }
      if (!mayMint) {
        findings.add(RowFinding.onRow(FindingKind.UNMATCHED_ITEM, row, ""));
        return new LinkedRow(submission.header(), row, null, true);
      }
      Item twin = twinInThisSubmission(row);
      if (twin != null) {
        return duplicate(row, twin, claimed.get(twin));
      }
      Item item = new Item(ids.mint(row.textKey()), registers);
      item.learn(row);
      items.add(item);
      claimed.put(item, row);
      return new LinkedRow(submission.header(), row, item, false);
    }

    /** A row of this submission with the same text, unless both carry codes that differ. */
    private @Nullable Item twinInThisSubmission(ItemRow row) {
      for (Map.Entry<Item, ItemRow> entry : claimed.entrySet()) {
        ItemRow other = entry.getValue();
        boolean sameText = other.textKey().equals(row.textKey());
        boolean ownCodes =
            row.code() != null && other.code() != null && !row.code().equals(other.code());
        if (sameText && !ownCodes) {
          return entry.getKey();
        }
      }
      return null;
    }

    private LinkedRow duplicate(ItemRow row, Item item, @Nullable ItemRow first) {
      String place = first == null ? "" : String.valueOf(first.rowNo());
      findings.add(RowFinding.onRow(FindingKind.DUPLICATE_ROW, row, place));
      return new LinkedRow(submission.header(), row, item, true);
    }
  }
}
