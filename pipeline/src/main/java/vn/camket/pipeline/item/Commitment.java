package vn.camket.pipeline.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.vocabulary.CommitmentState;

/**
 * One item as known at one moment, over all its sources.
 *
 * @param item the item
 * @param state proposed, signed, or named by evaluations only
 * @param carrierState how it stands: live, withdrawn, or left out
 * @param leftBy the resend that left it out; null while live
 * @param value row that gives the value
 * @param due deadline; from the first source whose deadline is readable
 * @param dueText the deadline as written there; null when blank
 * @param signedDate earliest signing day known; null when none is stated or it is only proposed
 * @param sources sources that carry it
 */
record Commitment(
    Item item,
    CommitmentState state,
    RegistrationChain.State carrierState,
    @Nullable SubmissionHeader leftBy,
    LinkedRow value,
    Due due,
    @Nullable String dueText,
    @Nullable LocalDate signedDate,
    int sources) {}
