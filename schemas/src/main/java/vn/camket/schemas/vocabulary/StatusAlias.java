package vn.camket.schemas.vocabulary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that files use for a status (domain §1.5).
 *
 * @param key key by which the phrase is compared
 * @param phrase the phrase as the vocabulary writes it
 * @param completionState what it means; null when the due date decides ('chưa hoàn thành', meanings
 *     §7): see {@link #byDueDate}
 * @param timeliness timeliness that the phrase states; null when it states none
 * @param drops whether, with a document, the item leaves N
 * @param origin shipped, or the home's
 */
public record StatusAlias(
    String key,
    String phrase,
    @Nullable CompletionState completionState,
    @Nullable Timeliness timeliness,
    boolean drops,
    AliasOrigin origin)
    implements Serializable {

  /** The word of the vocabulary file for a state that the due date decides. */
  public static final String BY_DUE_DATE = "BY_DUE_DATE";

  /** Whether the due date decides between IN_PROGRESS and NOT_DONE. */
  public boolean byDueDate() {
    return completionState == null;
  }

  /** The state as {@code map_status_alias} names it: a completion state, or BY_DUE_DATE. */
  public String stateName() {
    return completionState == null ? BY_DUE_DATE : completionState.name();
  }
}
