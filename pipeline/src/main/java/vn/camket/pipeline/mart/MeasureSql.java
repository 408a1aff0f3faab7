package vn.camket.pipeline.mart;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.camket.schemas.measure.Flag;
import vn.camket.schemas.measure.Measure;
import vn.camket.schemas.measure.MeasureCatalog;

/** The arithmetic of the measures as SQL, for the placeholders of the views. */
final class MeasureSql {
  /** Parts that several objects have in common; one may ask for those before it. */
  private static final List<String> SHARED =
      List.of(
          "year_before",
          "first_closed",
          "measure_sums",
          "measure_rows",
          "lens_rows",
          "lens_counts",
          "place_labels",
          "place_joins",
          "year_place",
          "slot_labels",
          "board_labels",
          "board_break",
          "break_of_reform");

  private final MeasureCatalog catalog;

  MeasureSql(MeasureCatalog catalog) {
    this.catalog = catalog;
  }

  /** What fills the placeholders of an object: the flags and measures that it is made of. */
  Map<String, String> placeholders(MartObject object) {
    List<Flag> flags = catalog.flags(object.subject());
    List<Measure> ratios = catalog.measures(object.subject(), object.measures());
    Map<String, String> made =
        new HashMap<>(
            Map.of(
                "flag_names", each(flags, MeasureSql::name),
                "flags", each(flags, MeasureSql::flag),
                "flag_sums", each(flags, MeasureSql::flagSum),
                "weighted_flag_sums", each(flags, f -> sum("share * " + name(f), f)),
                "flag_sums_of_shares", each(flags, f -> sum(name(f), f)),
                "flag_names_of_a", each(flags, f -> "a." + name(f)),
                "measures", sums(ratios, "bigint"),
                "weighted_measures", sums(ratios, "double")));
    for (String shared : SHARED) {
      made.put(shared, SqlText.of(MeasureSql.class, shared, made));
    }
    return made;
  }

  private static String each(List<Flag> flags, Function<Flag, String> sql) {
    return flags.stream().map(sql).collect(joining(",\n  "));
  }

  private static String name(Flag flag) {
    return SqlText.identifier(flag.name());
  }

  /** Items that count by a share: a sum of shares is no whole number. */
  private static String sum(String value, Flag flag) {
    return "cast(sum(" + value + ") as double) as " + name(flag);
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
    return "cast(sum(" + name(flag) + ") as bigint) as " + name(flag);
  }

  private static String sums(List<Measure> measures, String type) {
    return measures.stream().map(m -> sum(m, type)).collect(joining(",\n      "));
  }

  private static String sum(Measure measure, String type) {
    return "struct_pack(measure_id := "
        + SqlText.literal(measure.id())
        + ", numerator := cast("
        + Objects.requireNonNull(measure.numerator(), measure.id())
        + " as "
        + type
        + "), denominator := cast("
        + Objects.requireNonNull(measure.denominator(), measure.id())
        + " as "
        + type
        + "))";
  }
}
