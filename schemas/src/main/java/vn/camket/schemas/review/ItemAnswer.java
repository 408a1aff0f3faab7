package vn.camket.schemas.review;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which item rows speak of that no rule could match.
 *
 * @param question what the rows have in common
 * @param text text of the row as read
 * @param outcome what was decided
 * @param itemId the item of {@link ItemOutcome#ITEM}; null with the other outcomes
 * @param given who decided
 */
public record ItemAnswer(
    ItemQuestion question, String text, ItemOutcome outcome, @Nullable String itemId, Given given)
    implements Serializable {

  /** The answer as the file writes it: the item, or the outcome. */
  public String answer() {
    return itemId == null ? outcome.name() : itemId;
  }
}
