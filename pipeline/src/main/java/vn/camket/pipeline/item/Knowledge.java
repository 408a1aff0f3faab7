package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.vocabulary.CommitmentState;
import vn.camket.schemas.vocabulary.DuePrecision;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.SourceKind;
import vn.camket.schemas.vocabulary.Stage;

/** What is known of one signatory's scheme-year at one moment: commitments and evaluations. */
final class Knowledge {
  private final YearRules rules;
  private final LocalDateTime at;
  private final List<LinkedSubmission> visible;
  private final Map<KeyOfSubmission, RegistrationChain> registrations =
      new TreeMap<>(KeyOfSubmission.ORDER);
  private final Map<KeyOfSubmission, EvaluationChain> evaluations =
      new TreeMap<>(KeyOfSubmission.ORDER);
  private final List<Map.Entry<KeyOfSubmission, RegistrationChain>> registering;
  private final List<Map.Entry<KeyOfSubmission, EvaluationChain>> evaluating;

  /**
   * @param submissions linked submissions of the year by receipt, with those of successors that
   *     speak of its items
   * @param at the moment; what was recorded later is hidden
   */
  Knowledge(YearRules rules, List<LinkedSubmission> submissions, LocalDateTime at) {
    this.rules = rules;
    this.at = at;
    this.visible =
        submissions.stream().filter(s -> s.isValid() && !s.knownFrom().isAfter(at)).toList();
    visible.forEach(this::add);
    this.registering = byPrecedence(registrations);
    this.evaluating = byPrecedence(evaluations);
  }

  private void add(LinkedSubmission s) {
    KeyOfSubmission key = KeyOfSubmission.of(s.header());
    if (key.form() == Form.REGISTRATION) {
      registrations.computeIfAbsent(key, k -> new RegistrationChain(rules.firstCutoff())).add(s);
    } else {
      evaluations.computeIfAbsent(key, k -> new EvaluationChain()).add(s);
    }
  }

  /** Every item that is registered or evaluated by now, in the order of the given items. */
  Map<Item, Commitment> commitments(List<Item> items) {
    Map<Item, Commitment> commitments = new LinkedHashMap<>();
    for (Item item : items) {
      Commitment commitment = item.registered() ? registered(item) : evaluatedOnly(item);
      if (commitment != null) {
        commitments.put(item, commitment);
      }
    }
    return commitments;
  }

  private @Nullable Commitment registered(Item item) {
    List<RegistrationChain.Carried> signed = carriers(item, CommitmentState.SIGNED);
    List<RegistrationChain.Carried> proposed = carriers(item, CommitmentState.PROPOSED);
    List<RegistrationChain.Carried> carriers = signed.isEmpty() ? proposed : signed;
    if (carriers.isEmpty()) {
      return null;
    }
    RegistrationChain.Carried best =
        carriers.stream()
            .filter(c -> c.state() == RegistrationChain.State.LIVE)
            .findFirst()
            .orElseGet(() -> gone(carriers));
    boolean isSigned = isSigned(signed, best);
    RegistrationChain.Carried dated = readableDue(carriers).orElse(best);
    RegistrationValues values = valuesOf(dated);
    return new Commitment(
        item,
        isSigned ? CommitmentState.SIGNED : CommitmentState.PROPOSED,
        best.state(),
        best.leftBy(),
        best.row(),
        values.due(),
        values.dueText(),
        isSigned ? signedDate(item) : null,
        carriers.size());
  }

  /** Left out by all: one that stays (left out) outweighs one that left. */
  private static RegistrationChain.Carried gone(List<RegistrationChain.Carried> carriers) {
    return carriers.stream()
        .filter(c -> c.state() == RegistrationChain.State.LEFT_OUT)
        .findFirst()
        .orElse(carriers.get(0));
  }

  private static Optional<RegistrationChain.Carried> readableDue(
      List<RegistrationChain.Carried> carriers) {
    return carriers.stream().filter(c -> valuesOf(c).dueReadable()).findFirst();
  }

  private static RegistrationValues valuesOf(RegistrationChain.Carried carried) {
    return Objects.requireNonNull(
        carried.row().row().registration(), "a readable registration row");
  }

  private boolean isSigned(List<RegistrationChain.Carried> signed, RegistrationChain.Carried best) {
    return switch (rules.signing().by()) {
      case SIGNED_REGISTRATION -> !signed.isEmpty();
      case DECISION_LIST ->
          signed.stream().anyMatch(c -> c.row().header().sourceKind() == SourceKind.COMPILED);
      case DATE -> !signed.isEmpty() || signedByDate(best);
    };
  }

  private boolean signedByDate(RegistrationChain.Carried best) {
    LocalDate day = rules.signing().day();
    return day != null
        && best.state() == RegistrationChain.State.LIVE
        && !at.toLocalDate().isBefore(day);
  }

  private @Nullable LocalDate signedDate(Item item) {
    if (rules.signing().by() == Signing.By.DATE) {
      return rules.signing().day();
    }
    return visible.stream()
        .filter(s -> CommitmentState.SIGNED.name().equals(s.header().stage()))
        .flatMap(s -> s.readable().stream())
        .filter(r -> r.item() == item)
        .map(Knowledge::signingDay)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate signingDay(LinkedRow row) {
    RegistrationValues values = row.row().registration();
    LocalDate ofRow = values == null ? null : values.signedDate();
    return ofRow != null ? ofRow : row.header().signedDate();
  }

  private List<RegistrationChain.Carried> carriers(Item item, CommitmentState state) {
    List<RegistrationChain.Carried> carriers = new ArrayList<>();
    for (Map.Entry<KeyOfSubmission, RegistrationChain> entry : registering) {
      if (entry.getKey().stage().equals(state.name())) {
        RegistrationChain.Carried carried = entry.getValue().carried().get(item);
        if (carried != null) {
          carriers.add(carried);
        }
      }
    }
    return carriers;
  }

  /** Sorted once: every item of the year asks, at every period and stage. */
  private <C> List<Map.Entry<KeyOfSubmission, C>> byPrecedence(Map<KeyOfSubmission, C> chains) {
    return chains.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> precedence(e.getKey().source())))
        .toList();
  }

  private int precedence(String source) {
    SourceKind kind = source.equals("OWN") ? SourceKind.OWN : SourceKind.COMPILED;
    int place = rules.precedence().indexOf(kind);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private @Nullable Commitment evaluatedOnly(Item item) {
    return evaluations.values().stream()
        .map(c -> c.row(item))
        .filter(Objects::nonNull)
        .min(Comparator.comparing(LinkedRow::header, Submission.BY_RECEIPT))
        .map(row -> evaluationOnly(item, row))
        .orElse(null);
  }

  private static Commitment evaluationOnly(Item item, LinkedRow row) {
    return new Commitment(
        item,
        CommitmentState.EVALUATION_ONLY,
        RegistrationChain.State.LIVE,
        null,
        row,
        new Due(null, DuePrecision.NONE, null),
        null,
        null,
        1);
  }

  /** The evaluation of an item at a period and stage; null when no submission names it there. */
  @Nullable Evaluation evaluation(Commitment commitment, PeriodRule period, Stage stage) {
    List<LinkedRow> said = rowsOf(commitment.item(), period, stage);
    if (said.isEmpty()) {
      return null;
    }
    LinkedRow best = said.stream().filter(r -> !r.quarantined()).findFirst().orElse(said.get(0));
    return new Evaluation(period, stage, best, StatusRule.state(best, commitment.due(), period));
  }

  /** What each source says of an item at a period and stage, in the order of precedence. */
  List<LinkedRow> rowsOf(Item item, PeriodRule period, Stage stage) {
    List<LinkedRow> said = new ArrayList<>();
    for (Map.Entry<KeyOfSubmission, EvaluationChain> entry : evaluating) {
      KeyOfSubmission key = entry.getKey();
      if (key.period() == period.kind() && key.stage().equals(stage.name())) {
        LinkedRow row = entry.getValue().row(item);
        if (row != null) {
          said.add(row);
        }
      }
    }
    return said;
  }

  /** What each source registers of an item, in the order of precedence; signed before proposed. */
  List<LinkedRow> registrationsOf(Item item) {
    return carriers(item, CommitmentState.SIGNED).stream()
        .filter(c -> c.state() == RegistrationChain.State.LIVE)
        .map(RegistrationChain.Carried::row)
        .toList();
  }
}
