package vn.camket.schemas.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scheme as its file writes it: text, so that every problem can be told, not only the first. */
record SchemeText(
    @JsonProperty("scheme_id") @Nullable String schemeId,
    @JsonProperty("name_vi") @Nullable String nameVi,
    @JsonProperty("name_en") @Nullable String nameEn,
    @JsonProperty("kind") @Nullable String kind,
    @JsonProperty("counterparty_unit_id") @Nullable String counterpartyUnitId,
    @JsonProperty("signatory_kinds") @Nullable List<@Nullable String> signatoryKinds,
    @JsonProperty("opens") @Nullable String opens,
    @JsonProperty("closes") @Nullable String closes,
    @JsonProperty("regime") @Nullable String regime,
    @JsonProperty("regime_by_bloc") @Nullable Map<String, @Nullable String> regimeByBloc,
    @JsonProperty("item_count") @Nullable Counts itemCount,
    @JsonProperty("signing") @Nullable SignedBy signing,
    @JsonProperty("stages") @Nullable List<Term> stages,
    @JsonProperty("freeze_days_after_cutoff") @Nullable String freezeDaysAfterCutoff,
    @JsonProperty("precedence") @Nullable List<@Nullable String> precedence,
    @JsonProperty("similarity_threshold") @Nullable String similarityThreshold,
    @JsonProperty("shrink_warn_pct") @Nullable String shrinkWarnPct,
    @JsonProperty("plan_years") @Nullable String planYears,
    @JsonProperty("chosen_by") @Nullable String chosenBy) {

  /** The whole file. */
  record SchemesText(@JsonProperty("schemes") @Nullable List<SchemeText> schemes) {}

  /** Least and most. */
  record Counts(
      @JsonProperty("min") @Nullable String min, @JsonProperty("max") @Nullable String max) {}

  /** What signs. */
  record SignedBy(
      @JsonProperty("by") @Nullable String by,
      @JsonProperty("month_day") @Nullable String monthDay) {}

  /** A stage and its term. */
  record Term(
      @JsonProperty("stage") @Nullable String stage,
      @JsonProperty("due_days_after_cutoff") @Nullable String dueDaysAfterCutoff) {}
}
