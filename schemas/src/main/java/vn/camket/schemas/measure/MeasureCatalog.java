package vn.camket.schemas.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import vn.camket.schemas.yaml.DataFile;

/**
 * Every measure and the flags that measures are summed from.
 *
 * @param flags flags, in the order of their columns
 * @param measures measures, in the order in which readers meet them
 */
public record MeasureCatalog(
    @JsonProperty("flags") List<Flag> flags, @JsonProperty("measures") List<Measure> measures) {
  private static final MeasureCatalog SHIPPED =
      DataFile.shipped(
          MeasureCatalog.class, "/vn/camket/schemas/measures/measures.yaml", MeasureCatalog.class);

  /** The measures of the product. */
  public static MeasureCatalog shipped() {
    return SHIPPED;
  }

  /** The flags of one subject. */
  public List<Flag> flags(Subject subject) {
    return flags.stream().filter(f -> f.subject() == subject).toList();
  }

  /** The measures of one subject and kind. */
  public List<Measure> measures(Subject subject, MeasureKind kind) {
    return measures.stream().filter(m -> m.subject() == subject && m.kind() == kind).toList();
  }

  /**
   * A measure by its identifier.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Measure measure(String id) {
    return measures.stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no measure " + id));
  }
}
