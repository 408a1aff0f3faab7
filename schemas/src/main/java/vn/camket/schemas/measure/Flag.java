package vn.camket.schemas.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A 0/1 column of {@code rpt_item_snapshot} or {@code rpt_obligations}: 1 for what counts and for
 * which the condition holds.
 *
 * @param name column name
 * @param subject what it counts
 * @param when SQL condition over the columns of the subject's fact; for items also {@code
 *     is_continued}
 * @param labelVi Vietnamese label
 * @param doc what it counts, in English
 */
public record Flag(String name, Subject subject, String when, String labelVi, String doc) {

  @JsonCreator
  static Flag of(
      @JsonProperty("name") String name,
      @JsonProperty("subject") @Nullable Subject subject,
      @JsonProperty("when") String when,
      @JsonProperty("vi") String labelVi,
      @JsonProperty("doc") String doc) {
    return new Flag(name, subject == null ? Subject.ITEM : subject, when, labelVi, doc);
  }
}
