package vn.camket.pipeline.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.Form;
import vn.camket.schemas.vocabulary.PeriodKind;
import vn.camket.schemas.vocabulary.SourceKind;

/**
 * What a submission is about and where it comes from (meanings §2, §3). Times are local to
 * Asia/Ho_Chi_Minh.
 *
 * @param submissionId durable identifier
 * @param arrivalNo number of the arrival in the ledger
 * @param sha256 content of the file
 * @param filePath path in the inbox
 * @param sender sender of the arrival
 * @param receivedAt time of receipt
 * @param receivedBasis LISTED, LANDING_TIME or SAMPLE_END
 * @param recordedAt time of landing
 * @param sheetName sheet of the table
 * @param tableNo place of the table in the file, 1-based
 * @param layoutId layout that fitted; null when none did
 * @param form form; null when no layout fitted
 * @param sourceKind OWN or COMPILED; null when no layout fitted
 * @param sourceUnitId who compiled it, or who sent what no layout reads; null when unknown
 * @param unitId reported unit; null when unknown
 * @param schemeId scheme; null when unknown
 * @param year scheme-year; null when unknown
 * @param period review period of an evaluation; null for a registration or when unknown
 * @param periodId identifier of that period in the unit's regime; null as above
 * @param stage a {@code Stage} for an evaluation, a {@code CommitmentState} for a registration;
 *     null when unknown
 * @param supplement whether it adds to the last full file
 * @param declaredNoItems whether the file says that there is nothing to register
 * @param signedDate signing day for the whole table; null when not stated
 */
public record SubmissionHeader(
    String submissionId,
    long arrivalNo,
    String sha256,
    String filePath,
    String sender,
    LocalDateTime receivedAt,
    String receivedBasis,
    LocalDateTime recordedAt,
    String sheetName,
    int tableNo,
    @Nullable String layoutId,
    @Nullable Form form,
    @Nullable SourceKind sourceKind,
    @Nullable String sourceUnitId,
    @Nullable String unitId,
    @Nullable String schemeId,
    @Nullable Integer year,
    @Nullable PeriodKind period,
    @Nullable String periodId,
    @Nullable String stage,
    boolean supplement,
    boolean declaredNoItems,
    @Nullable LocalDate signedDate) {

  /** Whether layout, unit, scheme, year, stage and, for an evaluation, period are known. */
  public boolean isPlaced() {
    return form != null
        && unitId != null
        && schemeId != null
        && year != null
        && stage != null
        && (form == Form.REGISTRATION || period != null);
  }

  /** Whom a finding concerns: the reported unit, else the one that must send it anew; or null. */
  public @Nullable String concernedUnitId() {
    return unitId == null ? sourceUnitId : unitId;
  }

  /** The source: who says it. Each source supersedes only itself. */
  public String source() {
    return sourceKind == SourceKind.COMPILED ? "COMPILED:" + sourceUnitId : "OWN";
  }
}
