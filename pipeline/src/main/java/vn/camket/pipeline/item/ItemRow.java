package vn.camket.pipeline.item;

import org.jspecify.annotations.Nullable;

/**
 * One data row after normalisation. Exactly one of the two value parts is present, unless the row
 * is quarantined and nothing of it could be read.
 *
 * @param rowNo row in the sheet, 1-based
 * @param ordinal number in the file; null when blank or no number
 * @param code item code; null when blank
 * @param text text of the item as written; null when blank
 * @param textKey key of the text for matching; empty when blank
 * @param textColumn column letter of the text; null when the table has no such cell
 * @param quarantined whether an error, or a person's decision, keeps the row out
 * @param registration what it registers; null in an evaluation
 * @param evaluation what it evaluates; null in a registration or when unreadable
 * @param setAside whether a person decided that it is no unit's row
 */
public record ItemRow(
    int rowNo,
    @Nullable Integer ordinal,
    @Nullable String code,
    @Nullable String text,
    String textKey,
    @Nullable String textColumn,
    boolean quarantined,
    @Nullable RegistrationValues registration,
    @Nullable EvaluationValues evaluation,
    boolean setAside) {}
