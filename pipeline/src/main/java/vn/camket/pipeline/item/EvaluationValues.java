package vn.camket.pipeline.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.vocabulary.CompletionState;
import vn.camket.schemas.vocabulary.Timeliness;

/**
 * What an evaluation row says of its item.
 *
 * @param statusText the status as written; null when blank
 * @param state the state; null when it hangs on the due date ('chưa hoàn thành', domain §1.5)
 * @param statedTimeliness what the phrase says of time; null when nothing
 * @param completionPct 0 to 100; null when blank or unreadable
 * @param completedDate day of completion; null when blank or unreadable
 * @param document document named for a change; null when none
 * @param dropping whether the phrase gives the item up and a document is named
 * @param result narrative; null when blank
 * @param cause cause; null when blank
 */
public record EvaluationValues(
    @Nullable String statusText,
    @Nullable CompletionState state,
    @Nullable Timeliness statedTimeliness,
    @Nullable Double completionPct,
    @Nullable LocalDate completedDate,
    @Nullable String document,
    boolean dropping,
    @Nullable String result,
    @Nullable String cause) {}
