package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.finding.FindingKind;
import vn.camket.schemas.text.Similarity;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.Form;

/**
 * Finds the item of every row of one signatory's scheme-year, from everything landed (meanings §4):
 * by code, unless another item has exactly that text; by unique text; by place and similar text. A
 * registration row that finds none is a new item; an evaluation row that finds none of its unit's
 * own is looked for among those of WHOLE predecessors (meanings §5); one that finds none there
 * either is quarantined, or makes an evaluation-only item where nothing was signed.
 */
final class ItemLinker {
  private final YearRules rules;
  private final ItemIds ids;
  private final List<Item> items = new ArrayList<>();
  private boolean anythingSigned;

  ItemLinker(YearRules rules) {
    this.rules = rules;
    this.ids = new ItemIds(rules);
  }

  /** All items, in the order in which they became known. */
  List<Item> items() {
    return items;
  }

  /** Links the registrations of the year, in the order of their record. */
  List<LinkedSubmission> register(List<Submission> submissions) {
    List<LinkedSubmission> linked = new ArrayList<>();
    for (Submission s : ofForm(submissions, Form.REGISTRATION)) {
      linked.add(s.header().isPlaced() ? new Pass(s, true, Map.of()).run() : unplaced(s));
    }
    anythingSigned = linked.stream().anyMatch(ItemLinker::signs);
    return linked;
  }

  /**
   * Links the evaluations of the year, in the order of their record, after the registrations, and
   * those submissions whose form is not known.
   *
   * @param inherited items of WHOLE predecessors, nearest first
   */
  List<LinkedSubmission> evaluate(
      List<Submission> submissions, Map<Inheritance, List<Item>> inherited) {
    List<LinkedSubmission> linked = new ArrayList<>();
    for (Submission s : ofForm(submissions, Form.EVALUATION)) {
      linked.add(s.header().isPlaced() ? evaluate(s, inherited) : unplaced(s));
    }
    ofForm(submissions, null).forEach(s -> linked.add(unplaced(s)));
    return linked;
  }

  private LinkedSubmission evaluate(Submission s, Map<Inheritance, List<Item>> inherited) {
    Map<Inheritance, List<Item>> reached = new LinkedHashMap<>(inherited);
    reached.keySet().removeIf(from -> !from.reaches(s.header().period()));
    boolean signed = anythingSigned || reached.keySet().stream().anyMatch(i -> i.year().isSigned());
    return new Pass(s, !signed, reached).run();
  }

  /** Whether a valid registration of the unit signs anything. */
  boolean anythingSigned() {
    return anythingSigned;
  }

  private static List<Submission> ofForm(List<Submission> submissions, @Nullable Form form) {
    return submissions.stream()
        .filter(s -> s.header().form() == form)
        .sorted(Comparator.comparing(Submission::header, Submission.BY_RECORD))
        .toList();
  }

  private static boolean signs(LinkedSubmission s) {
    return s.isValid() && CommitmentState.SIGNED.name().equals(s.header().stage());
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
    private final Map<Inheritance, List<Item>> inherited;
    private final List<ItemScope> scopes;

    Pass(Submission submission, boolean mayMint, Map<Inheritance, List<Item>> inherited) {
      this.submission = submission;
      this.mayMint = mayMint;
      this.inherited = inherited;
      this.scopes = inherited.isEmpty() ? List.of(new ItemScope(known)) : scopes();
      this.registers = submission.header().form() == Form.REGISTRATION;
      this.findings = new ArrayList<>(submission.findings());
    }

    /** What only evaluations of the unit name stands behind what its predecessors signed. */
    private List<ItemScope> scopes() {
      return List.of(
          new ItemScope(known.stream().filter(Item::registered).toList()),
          new ItemScope(inherited.values().stream().flatMap(List::stream).toList()),
          new ItemScope(known.stream().filter(i -> !i.registered()).toList()));
    }

    LinkedSubmission run() {
      each(this::byCode);
      each(this::byText);
      each(this::byPlace);
      each(this::byPlaceOfOnePredecessor);
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
      for (ItemScope scope : scopes) {
        Item coded = ItemScope.only(scope.coded(code, row.textKey()));
        if (coded != null) {
          return unlessWorded(row, code, coded);
        }
      }
      return null;
    }

    private Item unlessWorded(ItemRow row, String code, Item coded) {
      if (row.textKey().isEmpty() || coded.hasText(row.textKey())) {
        return coded;
      }
      Item worded = ItemScope.worded(scopes, row.textKey());
      if (worded == null) {
        return coded;
      }
      if (!worded.hasCode(code)) {
        findings.add(RowFinding.onRow(FindingKind.CODE_TEXT_CONFLICT, row, ""));
      }
      return worded;
    }

    private @Nullable Item byText(ItemRow row) {
      return row.textKey().isEmpty() ? null : ItemScope.worded(scopes, row.textKey());
    }

    private @Nullable Item byPlace(ItemRow row) {
      return foundByPlace(row, similarAtPlace(row, known));
    }

    /** Numbers of several lists do not compare: similar items of two predecessors are no match. */
    private @Nullable Item byPlaceOfOnePredecessor(ItemRow row) {
      List<List<Item>> similar =
          inherited.values().stream()
              .map(items -> similarAtPlace(row, items))
              .filter(items -> !items.isEmpty())
              .toList();
      return similar.size() == 1 ? foundByPlace(row, similar.get(0)) : null;
    }

    private @Nullable Item foundByPlace(ItemRow row, List<Item> similar) {
      Item best =
          similar.stream().max(Comparator.comparingDouble(i -> similarity(row, i))).orElse(null);
      if (best != null) {
        findings.add(RowFinding.onRow(FindingKind.MATCHED_BY_SIMILARITY, row, ""));
      }
      return best;
    }

    private List<Item> similarAtPlace(ItemRow row, List<Item> among) {
      if (row.textKey().isEmpty() || isSharedText(row)) {
        return List.of();
      }
      return among.stream()
          .filter(i -> i.isAt(row.ordinal()) && !claimed.containsKey(i))
          .filter(i -> row.code() == null || !i.hasAnyCode())
          .filter(i -> similarity(row, i) >= rules.similarityThreshold())
          .toList();
    }

    /** A text that several predecessors' items have says nothing of which is meant. */
    private boolean isSharedText(ItemRow row) {
      return !inherited.isEmpty()
          && scopes.stream().anyMatch(s -> s.worded(row.textKey()).size() > 1);
    }

    private double similarity(ItemRow row, Item item) {
      return Similarity.of(row.textKey(), item.lastTextKey());
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
