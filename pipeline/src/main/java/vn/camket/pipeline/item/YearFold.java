package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * Folds one signatory's scheme-year whose rows know their items: replays what was known at every
 * moment up to the as-of and keeps the versions (meanings §6, §8).
 */
final class YearFold {
  private final LinkedYear year;
  private final YearRules rules;
  private final SignedAnew signedAnew;
  private final LocalDateTime end;
  private final List<LinkedSubmission> heard;
  private final Versions<Item, Commitment> commitments = new Versions<>(Commitment::item);
  private final Versions<List<Object>, YearResult.ItemEvaluation> evaluations =
      new Versions<>(YearFold::keyOf);
  private final Versions<List<Object>, YearResult.ItemSnapshot> snapshots =
      new Versions<>(YearFold::keyOf);

  /**
   * @param fromSuccessors evaluations of WHOLE successors that may speak of the unit's items
   * @param signedAnew when the unit's items are counted under a successor
   * @param end first moment after the as-of
   */
  YearFold(
      LinkedYear year,
      List<LinkedSubmission> fromSuccessors,
      SignedAnew signedAnew,
      LocalDateTime end) {
    this.year = year;
    this.rules = year.rules();
    this.signedAnew = signedAnew;
    this.end = end;
    List<LinkedSubmission> all = new ArrayList<>(year.submissions());
    all.addAll(fromSuccessors);
    all.sort(Comparator.comparing(LinkedSubmission::header, Submission.BY_RECEIPT));
    this.heard = List.copyOf(all);
    moments().forEach(this::replay);
  }

  private void replay(LocalDateTime moment) {
    Knowledge knowledge = new Knowledge(rules, heard, moment);
    List<Commitment> known = List.copyOf(knowledge.commitments(year.items()).values());
    commitments.at(moment, known);
    evaluations.at(moment, evaluations(knowledge, known));
    snapshots.at(moment, snapshots(knowledge, known, moment));
  }

  LinkedYear year() {
    return year;
  }

  /** Versions of the unit's commitments. */
  List<Versions.Version<Commitment>> commitments() {
    return commitments.all();
  }

  /** Adds what rows come to in this year at the as-of. */
  void addTo(RowEffects effects) {
    effects.add(year, new Knowledge(rules, heard, end.minusNanos(1)), recorded());
  }

  /**
   * What the year comes to.
   *
   * @param effects what rows come to in all years of the lineage
   * @param continued items that a successor signed anew: they go on as its items
   */
  YearResult result(CarriedItems carried, RowEffects effects, Set<Item> continued) {
    return new YearResult(
        rules,
        commitments(),
        evaluations.all(),
        snapshots.all(),
        carried,
        new Settlement(effects, notYetInherited()).settle(recorded()),
        priorItems(continued));
  }

  private Set<Item> notYetInherited() {
    Set<Item> items = new HashSet<>();
    for (Inheritance from : year.inheritances()) {
      if (!from.recordedAt().isBefore(end)) {
        items.addAll(from.year().items());
      }
    }
    return items;
  }

  private List<LinkedSubmission> recorded() {
    return year.submissions().stream().filter(s -> s.header().recordedAt().isBefore(end)).toList();
  }

  /** The moments at which something may have become known or fallen due. */
  private SortedSet<LocalDateTime> moments() {
    SortedSet<LocalDateTime> moments = new TreeSet<>();
    heard.stream()
        .filter(s -> s.isValid() && s.knownFrom().isBefore(end))
        .forEach(s -> moments.add(s.knownFrom()));
    if (moments.isEmpty()) {
      return moments;
    }
    LocalDateTime first = moments.first();
    if (rules.signing().day() != null) {
      moments.add(rules.signing().day().atStartOfDay());
    }
    for (PeriodRule period : rules.periods()) {
      moments.add(period.cutoff().atStartOfDay());
      period.stageDue().values().forEach(due -> moments.add(due.atStartOfDay()));
    }
    rules.successions().stream()
        .filter(edge -> !edge.effectiveDate().isAfter(rules.lastCutoff()))
        .forEach(edge -> moments.add(edge.recordedAt()));
    moments.addAll(signedAnew.moments());
    moments.removeIf(m -> m.isBefore(first) || !m.isBefore(end));
    return moments;
  }

  private List<YearResult.ItemEvaluation> evaluations(Knowledge knowledge, List<Commitment> known) {
    List<YearResult.ItemEvaluation> evaluations = new ArrayList<>();
    for (Commitment commitment : known) {
      for (PeriodRule period : rules.periods()) {
        for (Stage stage : Stage.values()) {
          Evaluation evaluation = knowledge.evaluation(commitment, period, stage);
          if (evaluation != null) {
            evaluations.add(new YearResult.ItemEvaluation(commitment.item(), evaluation));
          }
        }
      }
    }
    return evaluations;
  }

  private List<YearResult.ItemSnapshot> snapshots(
      Knowledge knowledge, List<Commitment> known, LocalDateTime moment) {
    SnapshotRule rule = new SnapshotRule(rules, knowledge, signedAnew, moment);
    List<YearResult.ItemSnapshot> snapshots = new ArrayList<>();
    for (Commitment commitment : known) {
      for (Snapshot snapshot : rule.of(commitment)) {
        snapshots.add(new YearResult.ItemSnapshot(commitment, snapshot));
      }
    }
    return snapshots;
  }

  /** Items and whether they were done at year-end, from everything landed: an item link. */
  private List<PriorItem> priorItems(Set<Item> continued) {
    Knowledge everything = new Knowledge(rules, heard, LocalDateTime.MAX);
    return everything.commitments(year.items()).values().stream()
        .filter(c -> c.item().registered() && !continued.contains(c.item()))
        .map(c -> new PriorItem(c.item(), isDone(everything, c)))
        .toList();
  }

  private boolean isDone(Knowledge knowledge, Commitment commitment) {
    boolean done = false;
    for (PeriodRule period : rules.periods()) {
      for (Stage stage : Stage.values()) {
        Evaluation evaluation = knowledge.evaluation(commitment, period, stage);
        if (period.kind() == PeriodKind.YEAR && evaluation != null) {
          done = evaluation.state().isDone();
        }
      }
    }
    return done;
  }

  private static List<Object> keyOf(YearResult.ItemEvaluation e) {
    return List.of(e.item().id(), e.evaluation().period().kind(), e.evaluation().stage());
  }

  private static List<Object> keyOf(YearResult.ItemSnapshot s) {
    return List.of(s.commitment().item().id(), s.snapshot().period().kind(), s.snapshot().stage());
  }
}
