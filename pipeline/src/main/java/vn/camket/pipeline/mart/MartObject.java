package vn.camket.pipeline.mart;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.camket.schemas.measure.MeasureKind;
import vn.camket.schemas.measure.Subject;

/**
 * A table, view or macro that the mart holds beside the tables of the star.
 *
 * @param name its name, also that of its SQL file
 * @param kind what it is
 * @param labelVi Vietnamese label
 * @param grain what one row is
 * @param like tables of the star whose explanation of a column comes first
 * @param subject whose flags and measures fill its placeholders
 * @param measures kind of the measures that fill them
 * @param province whether it needs the whole province: a mart of one unit is made without it
 */
record MartObject(
    String name,
    Kind kind,
    String labelVi,
    String grain,
    List<String> like,
    Subject subject,
    MeasureKind measures,
    boolean province) {

  /** Kinds of object. */
  enum Kind {
    TABLE,
    VIEW,
    MACRO
  }

  @JsonCreator
  static MartObject of(
      @JsonProperty("name") String name,
      @JsonProperty("kind") Kind kind,
      @JsonProperty("vi") String labelVi,
      @JsonProperty("grain") String grain,
      @JsonProperty("like") @Nullable List<String> like,
      @JsonProperty("subject") @Nullable Subject subject,
      @JsonProperty("measures") @Nullable MeasureKind measures,
      @JsonProperty("province") @Nullable Boolean province) {
    return new MartObject(
        name,
        kind,
        labelVi,
        grain,
        like == null ? List.of() : like,
        subject == null ? Subject.ITEM : subject,
        measures == null ? MeasureKind.RATIO : measures,
        Boolean.TRUE.equals(province));
  }
}
