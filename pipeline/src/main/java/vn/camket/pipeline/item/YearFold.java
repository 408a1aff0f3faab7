package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Stage;

/**
 * Folds one signatory's scheme-year: links rows to items from everything landed, then replays what
 * was known at every moment up to the as-of and keeps the versions (meanings §6, §8).
 */
final class YearFold {
  private final YearRules rules;
  private final LocalDateTime end;
  private final ItemLinker linker;
  private final List<LinkedSubmission> all;
  private final Map<Item, Item> carriedFrom;

  /**
   * @param submissions all submissions of the year, whenever recorded
   * @param priors items of the year before
   * @param end first moment after the as-of
   */
  YearFold(
      YearRules rules, List<Submission> submissions, List<PriorItem> priors, LocalDateTime end) {
    this.rules = rules;
    this.end = end;
    this.linker = new ItemLinker(rules);
    List<LinkedSubmission> linked = new ArrayList<>(linker.link(submissions));
    linked.sort(Comparator.comparing(LinkedSubmission::header, Submission.BY_RECEIPT));
    this.all = List.copyOf(linked);
    this.carriedFrom = new CarryOver(priors).of(linker.items(), all);
  }

  /** Does it. */
  YearResult fold() {
    Versions<Item, Commitment> commitments = new Versions<>(Commitment::item);
    Versions<List<Object>, YearResult.ItemEvaluation> evaluations = new Versions<>(YearFold::keyOf);
    Versions<List<Object>, YearResult.ItemSnapshot> snapshots = new Versions<>(YearFold::keyOf);
    for (LocalDateTime moment : moments()) {
      Knowledge knowledge = new Knowledge(rules, all, moment);
      List<Commitment> known = List.copyOf(knowledge.commitments(linker.items()).values());
      commitments.at(moment, known);
      evaluations.at(moment, evaluations(knowledge, known));
      snapshots.at(moment, snapshots(knowledge, known, moment));
    }
    return new YearResult(
        rules,
        commitments.all(),
        evaluations.all(),
        snapshots.all(),
        carriedFrom,
        settled(),
        priorItems());
  }

  private List<SettledSubmission> settled() {
    Knowledge atEnd = new Knowledge(rules, all, end.minusNanos(1));
    return new Settlement(rules, atEnd, linker.items()).settle(recorded());
  }

  private List<LinkedSubmission> recorded() {
    return all.stream().filter(s -> s.header().recordedAt().isBefore(end)).toList();
  }

  /** The moments at which something may have become known or fallen due. */
  private SortedSet<LocalDateTime> moments() {
    SortedSet<LocalDateTime> moments = new TreeSet<>();
    recorded().stream()
        .filter(LinkedSubmission::isValid)
        .forEach(s -> moments.add(s.header().recordedAt()));
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
    SnapshotRule rule = new SnapshotRule(rules, knowledge, moment);
    List<YearResult.ItemSnapshot> snapshots = new ArrayList<>();
    for (Commitment commitment : known) {
      for (Snapshot snapshot : rule.of(commitment)) {
        snapshots.add(new YearResult.ItemSnapshot(commitment, snapshot));
      }
    }
    return snapshots;
  }

  /** Items and whether they were done at year-end, from everything landed: an item link. */
  private List<PriorItem> priorItems() {
    Knowledge everything = new Knowledge(rules, all, LocalDateTime.MAX);
    return everything.commitments(linker.items()).values().stream()
        .filter(c -> c.item().registered())
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
