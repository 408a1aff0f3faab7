package vn.camket.jobs.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.Regime;
import vn.camket.schemas.vocabulary.Stage;

/**
 * What becomes of one item in its year: mostly it gets done, and the appraisal and the decision
 * mostly confirm what the unit says of itself, sometimes lower it.
 */
final class Life {
  private static final CompletionState[] ENDS = {
    CompletionState.DONE,
    CompletionState.DONE_EXCEEDED,
    CompletionState.BASIC,
    CompletionState.IN_PROGRESS,
    CompletionState.NOT_STARTED,
    CompletionState.NOT_DONE,
    CompletionState.CHANGED
  };

  private final Dice dice;
  private final SchemeName scheme;
  private final Regime regime;
  private final int year;
  private final int version;
  private final Deadline due;
  private final CompletionState end;
  private final @Nullable LocalDate completed;
  private final boolean changedEarly;

  Life(Dice dice, SchemeName scheme, Regime regime, int year, Deadline due) {
    this.dice = dice;
    this.scheme = scheme;
    this.regime = regime;
    this.year = year;
    this.version = Forms.version(year);
    this.due = due;
    this.end = ENDS[dice.weighted(60, 8, 8, 9, 2, 8, 5)];
    this.completed = isDone(end) ? completion() : null;
    this.changedEarly = dice.chance(0.3);
  }

  private LocalDate cutoff(PeriodKind period) {
    return ReviewCalendar.cutoff(regime, year, period);
  }

  private static boolean isDone(CompletionState state) {
    return state == CompletionState.DONE || state == CompletionState.DONE_EXCEEDED;
  }

  /** Never after the year's cut-off; on the due day itself often enough to try the operators. */
  private LocalDate completion() {
    LocalDate last = cutoff(PeriodKind.YEAR);
    LocalDate first = LocalDate.of(year, 2, 1);
    LocalDate by = due.date() == null ? last : due.date();
    LocalDate day =
        switch (dice.weighted(55, 10, 20, 15)) {
          case 0 -> by.minusDays(dice.between(1, 45));
          case 1 -> by;
          case 2 -> by.plusDays(dice.between(1, 60));
          default -> dice.day(first, last);
        };
    return day.isAfter(last) ? last : day.isBefore(first) ? first : day;
  }

  /** Outcomes of the periods that end while the unit, or who took all of it over, is in force. */
  Map<Slot, Outcome> outcomes(SampleUnit unit) {
    Map<Slot, Outcome> outcomes = new LinkedHashMap<>();
    boolean dropped = false;
    for (PeriodKind period : ReviewCalendar.PERIODS) {
      if (unit.itemsGoOn(cutoff(period)) && !dropped) {
        dropped = addStages(period, outcomes);
      }
    }
    return outcomes;
  }

  /** Whether the item was dropped with a document in this period. */
  private boolean addStages(PeriodKind period, Map<Slot, Outcome> outcomes) {
    Wording wording = new Wording(dice, version, due, period, cutoff(period));
    CompletionState state = stateAt(period);
    Outcome said = wording.of(state, completed);
    for (Stage stage : scheme.dueDays().keySet()) {
      if (stage != Stage.SELF && !said.drops()) {
        CompletionState judged = judged(state);
        said = judged == state && dice.chance(0.5) ? said : wording.of(judged, completed);
        said = said.drops() ? wording.of(CompletionState.IN_PROGRESS, null) : said;
        state = judged;
      }
      outcomes.put(new Slot(period, stage), said);
    }
    return said.dropsWithDocument();
  }

  private CompletionState stateAt(PeriodKind period) {
    if (period == PeriodKind.YEAR) {
      return end;
    }
    LocalDate cutoff = cutoff(period);
    if (completed != null && !completed.isAfter(cutoff)) {
      return end;
    }
    if (end == CompletionState.CHANGED && changedEarly) {
      return end;
    }
    return dice.chance(0.75) ? CompletionState.IN_PROGRESS : CompletionState.NOT_STARTED;
  }

  private CompletionState judged(CompletionState state) {
    if (dice.chance(0.9)) {
      return state;
    }
    return switch (state) {
      case DONE_EXCEEDED -> CompletionState.DONE;
      case DONE -> CompletionState.BASIC;
      case BASIC -> CompletionState.IN_PROGRESS;
      default -> state;
    };
  }
}
