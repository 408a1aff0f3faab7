package vn.camket.pipeline.mart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import vn.camket.schemas.measure.MeasureCatalog;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;
import vn.camket.schemas.yaml.DataFile;

/**
 * What is said about the objects of a mart that the star's contracts do not speak of.
 *
 * @param objects in the order in which they are made
 * @param columns columns that only they have
 */
record Dictionary(List<MartObject> objects, List<Explained> columns) {

  /** A column's label and meaning. */
  record Explained(String name, @JsonProperty("vi") String labelVi, String doc) {}

  static Dictionary shipped() {
    return DataFile.shipped(Dictionary.class, "dictionary.yaml", Dictionary.class);
  }

  /** Without what needs the whole province. */
  Dictionary ofScopes() {
    return new Dictionary(objects.stream().filter(o -> !o.province()).toList(), columns);
  }

  /**
   * What a column of an object means.
   *
   * @throws IllegalStateException when nobody says it
   */
  Explained explain(MartObject object, String column) {
    return Stream.of(
            object.like().stream().map(Star::table).flatMap(Dictionary::contract),
            columns.stream(),
            flags(),
            Star.tables().stream().flatMap(Dictionary::contract))
        .flatMap(s -> s)
        .filter(e -> e.name().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    object.name() + "." + column + " is not explained: add it to dictionary.yaml"));
  }

  private static Stream<Explained> contract(Table table) {
    return table.columns().stream().map(c -> new Explained(c.name(), c.labelVi(), c.doc()));
  }

  private static Stream<Explained> flags() {
    return MeasureCatalog.shipped().flags().stream()
        .map(f -> new Explained(f.name(), f.labelVi(), f.doc()));
  }
}
