package vn.camket.pipeline.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.text.Due;
import vn.camket.schemas.vocabulary.ItemOrigin;
import vn.camket.schemas.vocabulary.Responsibility;

/**
 * What a registration row says of its item.
 *
 * @param dueText the deadline as written; null when blank
 * @param due the deadline as read; undated when blank or unreadable
 * @param dueReadable false when something is written that could not be read
 * @param themeId theme; null when blank or unknown
 * @param origin origin; null when blank or unknown
 * @param responsibility who answers; BOTH when the file does not say (domain §1.6)
 * @param carriedFromCode code of the item of the year before that this one continues; null when
 *     none
 * @param parentItemCode code of the item of the level above that this one serves; null when none
 * @param signedDate signing day of this row; null when the row states none
 */
public record RegistrationValues(
    @Nullable String dueText,
    Due due,
    boolean dueReadable,
    @Nullable String themeId,
    @Nullable ItemOrigin origin,
    Responsibility responsibility,
    @Nullable String carriedFromCode,
    @Nullable String parentItemCode,
    @Nullable LocalDate signedDate) {}
