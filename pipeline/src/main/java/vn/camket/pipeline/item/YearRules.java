package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.SourceKind;

/**
 * The rules under which one signatory's scheme-year stands.
 *
 * @param schemeId scheme
 * @param unitId signatory
 * @param year scheme-year
 * @param start first day of the scheme-year in the unit's regime
 * @param unitFirstDay first day of the unit
 * @param unitEnd first day on which the unit is no longer in force; null when open
 * @param successions the WHOLE edges from the unit to those who take over, nearest first; empty for
 *     one that has none
 * @param periods review periods in order, H1 first
 * @param signing what signs an item
 * @param precedence kinds of source in the order in which their value counts
 * @param similarityThreshold least text similarity for a match by place, 0 to 1
 * @param shrinkWarnPct a resend that loses more than this share of items is a finding, in percent
 * @param itemCountMin fewer items are a finding; null when there is no rule
 * @param itemCountMax more items are a finding; null when there is no rule
 */
public record YearRules(
    String schemeId,
    String unitId,
    int year,
    LocalDate start,
    LocalDate unitFirstDay,
    @Nullable LocalDate unitEnd,
    List<Succession> successions,
    List<PeriodRule> periods,
    Signing signing,
    List<SourceKind> precedence,
    double similarityThreshold,
    int shrinkWarnPct,
    @Nullable Integer itemCountMin,
    @Nullable Integer itemCountMax) {

  /** Cut-off of the first review period of the year. */
  public LocalDate firstCutoff() {
    return periods.get(0).cutoff();
  }

  /** The day from which an item without a signing day counts as signed (meanings §6). */
  public LocalDate defaultSigningDay() {
    return unitFirstDay.isAfter(start) ? unitFirstDay : start;
  }

  /** Whether the unit is in force on a day. */
  public boolean unitInForce(LocalDate day) {
    return !day.isBefore(unitFirstDay) && (unitEnd == null || day.isBefore(unitEnd));
  }

  /** Cut-off of the last review period of the year. */
  public LocalDate lastCutoff() {
    return periods.get(periods.size() - 1).cutoff();
  }

  /** The day from which a commitment counts: its signing day, or what stands for it. */
  LocalDate signingDay(Commitment commitment) {
    LocalDate signed = commitment.signedDate();
    return signed == null ? defaultSigningDay() : signed;
  }

  /** The edges from the unit to one that takes over; empty when that one does not. */
  List<Succession> pathTo(String successorUnitId) {
    for (int i = 0; i < successions.size(); i++) {
      if (successions.get(i).successorUnitId().equals(successorUnitId)) {
        return successions.subList(0, i + 1);
      }
    }
    return List.of();
  }

  /**
   * Whether the items of the unit, ended within the year, go on under a WHOLE successor that is in
   * force on a day, as known at a moment (meanings §5).
   */
  boolean goesOn(LocalDate day, LocalDateTime at) {
    boolean endsWithinYear = unitEnd != null && start.isBefore(unitEnd);
    for (Succession edge : endsWithinYear ? successions : List.<Succession>of()) {
      if (!edge.holds(day, at)) {
        return false;
      }
      if (edge.successorInForce(day)) {
        return true;
      }
    }
    return false;
  }
}
