package vn.camket.pipeline.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One signatory's scheme-year whose rows know their items, among its own and those of its WHOLE
 * predecessors of that year. Links are made from everything landed and all edges (meanings §8).
 */
final class LinkedYear {
  private final YearRules rules;
  private final ItemLinker linker;
  private final List<LinkedSubmission> submissions;
  private final List<Inheritance> inheritances;
  private final Continuations continuations;

  /**
   * @param submissions all submissions of the year, whenever recorded
   * @param earlier years of the lineage that are linked already, predecessors of the unit included
   */
  LinkedYear(YearRules rules, List<Submission> submissions, List<LinkedYear> earlier) {
    this.rules = rules;
    this.inheritances =
        Continuations.nearestFirst(
            earlier.stream()
                .map(y -> Inheritance.of(y, rules.unitId()))
                .filter(Objects::nonNull)
                .toList());
    this.linker = new ItemLinker(rules);
    List<LinkedSubmission> linked = new ArrayList<>(linker.register(submissions));
    this.continuations = new Continuations(rules, linked, inherited(List.of()));
    linked.addAll(linker.evaluate(submissions, inherited(continuations.continued())));
    linked.sort(Comparator.comparing(LinkedSubmission::header, Submission.BY_RECEIPT));
    this.submissions = List.copyOf(linked);
  }

  /** Items of predecessors, but for those that a unit between, or this one, signed anew. */
  private Map<Inheritance, List<Item>> inherited(Collection<Item> continued) {
    Set<Item> gone = new HashSet<>(continued);
    inheritances.forEach(i -> gone.addAll(i.year().continuations().continued()));
    Map<Inheritance, List<Item>> inherited = new LinkedHashMap<>();
    for (Inheritance from : inheritances) {
      inherited.put(from, from.year().items().stream().filter(i -> !gone.contains(i)).toList());
    }
    return inherited;
  }

  YearRules rules() {
    return rules;
  }

  /** Its own items, in the order in which they became known. */
  List<Item> items() {
    return linker.items();
  }

  /** Its submissions by receipt. */
  List<LinkedSubmission> submissions() {
    return submissions;
  }

  /** Years that it takes over, nearest predecessor first. */
  List<Inheritance> inheritances() {
    return inheritances;
  }

  /** Items of predecessors that it signed anew. */
  Continuations continuations() {
    return continuations;
  }

  /** Whether a valid file of the unit signs anything. */
  boolean isSigned() {
    return linker.anythingSigned();
  }
}
