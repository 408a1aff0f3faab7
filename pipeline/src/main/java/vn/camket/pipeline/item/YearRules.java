package vn.camket.pipeline.item;

import java.time.LocalDate;
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
}
