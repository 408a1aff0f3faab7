package vn.camket.schemas.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Objects;

/**
 * A word in a table's title or preamble, and what it says about the table.
 *
 * @param when the word, as the vocabulary writes it
 * @param means what it says
 * @param <T> a closed vocabulary
 */
public record WordRule<T extends Enum<T>>(
    @JsonProperty("when") String when, @JsonProperty("is") T means) implements Serializable {

  /**
   * @throws NullPointerException when one is missing
   */
  public WordRule {
    Objects.requireNonNull(when, "a rule needs 'when'");
    Objects.requireNonNull(means, "a rule needs 'is'");
  }
}
