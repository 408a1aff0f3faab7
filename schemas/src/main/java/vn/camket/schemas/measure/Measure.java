package vn.camket.schemas.measure;

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
 * @param base the ratio that a difference or a mean is made of; null for the other kinds
 * @param numerator SQL sum over flags of rpt_item_snapshot; null where the kind has none of its own
 * @param denominator as numerator
 * @param format how its value is shown
 * @param smallestN below this many, a value is marked as small and takes part in no ranking
 * @param source the row of domain §8.3 that it comes from
 */
public record Measure(
    String id,
    @JsonProperty("label_vi") String labelVi,
    @JsonProperty("label_en") String labelEn,
    @JsonProperty("definition_vi") String definitionVi,
    MeasureKind kind,
    @Nullable String base,
    @Nullable String numerator,
    @Nullable String denominator,
    MeasureFormat format,
    @JsonProperty("smallest_n") int smallestN,
    String source) {}
