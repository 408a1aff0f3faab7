package vn.camket.schemas.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One measure (domain §8.3).
 *
 * @param id stable identifier, {@code M1}
 * @param labelVi Vietnamese label
 * @param labelEn English label
 * @param definitionVi one sentence for a reader
 * @param kind how it is computed
 * @param subject what its ratio counts
 * @param base the ratio that a difference or a mean is made of; null for the other kinds
 * @param numerator SQL sum over flags of the subject; null where the kind has none of its own
 * @param denominator as numerator
 * @param format how its value is shown
 * @param smallestN below this many, a value is marked as small and takes part in no ranking
 * @param source the row of domain §8.3 that it comes from
 */
public record Measure(
    String id,
    String labelVi,
    String labelEn,
    String definitionVi,
    MeasureKind kind,
    Subject subject,
    @Nullable String base,
    @Nullable String numerator,
    @Nullable String denominator,
    MeasureFormat format,
    int smallestN,
    String source) {

  @JsonCreator
  static Measure of(
      @JsonProperty("id") String id,
      @JsonProperty("label_vi") String labelVi,
      @JsonProperty("label_en") String labelEn,
      @JsonProperty("definition_vi") String definitionVi,
      @JsonProperty("kind") MeasureKind kind,
      @JsonProperty("subject") @Nullable Subject subject,
      @JsonProperty("base") @Nullable String base,
      @JsonProperty("numerator") @Nullable String numerator,
      @JsonProperty("denominator") @Nullable String denominator,
      @JsonProperty("format") MeasureFormat format,
      @JsonProperty("smallest_n") int smallestN,
      @JsonProperty("source") String source) {
    return new Measure(
        id,
        labelVi,
        labelEn,
        definitionVi,
        kind,
        subject == null ? Subject.ITEM : subject,
        base,
        numerator,
        denominator,
        format,
        smallestN,
        source);
  }
}
