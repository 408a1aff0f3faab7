package vn.camket.pipeline.mart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camket.schemas.measure.Flag;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;

/** The arithmetic of the measures as SQL, for the placeholders of the views. */
final class MeasureSql {
  private final MeasureCatalog catalog;

  MeasureSql(MeasureCatalog catalog) {
    this.catalog = catalog;
  }

  /** What fills the placeholders of an object: the flags and measures that it is made of. */
  Map<String, String> placeholders(MartObject object) {
    List<Flag> flags = catalog.flags(object.subject());
    return Map.of(
        "flag_names",
        flags.stream().map(f -> SqlText.identifier(f.name())).collect(joining(", ")),
        "flags",
        flags.stream().map(MeasureSql::flag).collect(joining(",\n  ")),
        "flag_sums",
        flags.stream().map(MeasureSql::flagSum).collect(joining(",\n  ")),
        "measures",
        sums(catalog.measures(object.subject(), object.measures())));
  }

  private static String flag(Flag flag) {
    return "cast("
        + flag.subject().counted()
        + " and ("
        + flag.when()
        + ") as integer) as "
        + SqlText.identifier(flag.name());
  }

  private static String flagSum(Flag flag) {
    String name = SqlText.identifier(flag.name());
    return "cast(sum(" + name + ") as bigint) as " + name;
  }

  private static String sums(List<Measure> measures) {
    return measures.stream().map(MeasureSql::sum).collect(joining(",\n      "));
  }

  private static String sum(Measure measure) {
    return "struct_pack(measure_id := "
        + SqlText.literal(measure.id())
        + ", numerator := cast("
        + Objects.requireNonNull(measure.numerator(), measure.id())
        + " as bigint), denominator := cast("
        + Objects.requireNonNull(measure.denominator(), measure.id())
        + " as bigint))";
  }
}
