package vn.camket.pipeline.mart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camket.schemas.measure.Flag;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.measure.MeasureKind;

/** The arithmetic of the measures as SQL, for the placeholders of the views. */
final class MeasureSql {
  private final MeasureCatalog catalog;

  MeasureSql(MeasureCatalog catalog) {
    this.catalog = catalog;
  }

  /** What fills the placeholders of a view; carry-over measures link years, so they stand apart. */
  Map<String, String> placeholders(String view) {
    MeasureKind kind = view.equals("rpt_carry_over") ? MeasureKind.CARRY_OVER : MeasureKind.RATIO;
    return Map.of(
        "flags", flags(), "flag_sums", flagSums(), "measures", sums(catalog.ofKind(kind)));
  }

  private String flags() {
    return catalog.flags().stream().map(MeasureSql::flag).collect(joining(",\n  "));
  }

  private static String flag(Flag flag) {
    return "cast(membership = 'IN_N' and ("
        + flag.when()
        + ") as integer) as "
        + SqlText.identifier(flag.name());
  }

  private String flagSums() {
    return catalog.flags().stream()
        .map(f -> SqlText.identifier(f.name()))
        .map(f -> "cast(sum(" + f + ") as bigint) as " + f)
        .collect(joining(",\n  "));
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
