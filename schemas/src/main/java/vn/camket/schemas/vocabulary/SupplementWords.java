package vn.camket.schemas.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a table says that it adds to an earlier one (meanings §3).
 *
 * @param any one of them must stand there
 * @param none and none of these
 */
public record SupplementWords(
    @JsonProperty("any") List<String> any, @JsonProperty("none") List<String> none)
    implements Serializable {

  /** A list that is not given is empty. */
  public SupplementWords(
      @JsonProperty("any") @Nullable List<String> any,
      @JsonProperty("none") @Nullable List<String> none) {
    this.any = any == null ? List.of() : List.copyOf(any);
    this.none = none == null ? List.of() : List.copyOf(none);
  }
}
