package vn.camket.pipeline.item;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.camket.schemas.vocabulary.Form;

/**
 * Folds one year of the units of one lineage together: rows find their items predecessors first;
 * what successors say and sign is known before the items of those they follow are replayed.
 */
final class LineageYear {
  private final List<LinkedYear> years;
  private final Function<YearRules, CarryOver> carryOver;
  private final LocalDateTime end;

  /**
   * @param years linked years of the units, predecessors first
   * @param carryOver what the year before left to a unit's year
   * @param end first moment after the as-of
   */
  LineageYear(List<LinkedYear> years, Function<YearRules, CarryOver> carryOver, LocalDateTime end) {
    this.years = years;
    this.carryOver = carryOver;
    this.end = end;
  }

  /** Does it; results predecessors first. */
  List<YearResult> fold() {
    List<YearFold> folds = replayed();
    RowEffects effects = new RowEffects();
    folds.forEach(fold -> fold.addTo(effects));
    Set<Item> continued = new HashSet<>();
    years.forEach(year -> continued.addAll(year.continuations().continued()));
    Set<Item> carriedAlready = new HashSet<>();
    List<YearResult> results = new ArrayList<>();
    for (YearFold fold : folds) {
      CarriedItems carried = carryOver.apply(fold.year().rules()).of(fold.year(), carriedAlready);
      carriedAlready.addAll(carried.ofYearBefore());
      results.add(fold.result(carried, effects, continued));
    }
    return results;
  }

  private List<YearFold> replayed() {
    List<YearFold> folds = new ArrayList<>();
    for (int i = years.size() - 1; i >= 0; i--) {
      LinkedYear year = years.get(i);
      folds.add(0, new YearFold(year, fromSuccessors(year), signedAnew(year, folds), end));
    }
    return folds;
  }

  private static SignedAnew signedAnew(LinkedYear year, List<YearFold> successors) {
    SignedAnew anew = new SignedAnew();
    for (YearFold successor : successors) {
      for (Inheritance from : successor.year().inheritances()) {
        if (from.year() == year) {
          anew.add(
              from,
              successor.year().rules(),
              successor.year().continuations().of(from),
              successor.commitments());
        }
      }
    }
    return anew;
  }

  private List<LinkedSubmission> fromSuccessors(LinkedYear year) {
    Set<Item> items = new HashSet<>(year.items());
    List<LinkedSubmission> heard = new ArrayList<>();
    for (LinkedYear successor : years) {
      for (Inheritance from : successor.inheritances()) {
        if (from.year() == year) {
          heard.addAll(speakingOf(items, from, successor.submissions()));
        }
      }
    }
    return heard;
  }

  /** All evaluations of a successor when one speaks of the items: a resend may take it back. */
  private static List<LinkedSubmission> speakingOf(
      Set<Item> items, Inheritance from, List<LinkedSubmission> submissions) {
    boolean speaks =
        submissions.stream()
            .flatMap(s -> s.rows().stream())
            .anyMatch(r -> items.contains(r.item()));
    return speaks
        ? submissions.stream()
            .filter(s -> s.header().form() == Form.EVALUATION)
            .map(s -> s.notBefore(from.recordedAt()))
            .toList()
        : List.of();
  }
}
