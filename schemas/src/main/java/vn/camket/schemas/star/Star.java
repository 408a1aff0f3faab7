package vn.camket.schemas.star;

import java.util.List;
import vn.camket.schemas.yaml.DataFile;

/** The whole star: every table that a release holds, dimensions first. */
public final class Star {
  private static final List<String> NAMES =
      List.of(
          "dim_unit",
          "bridge_unit_path",
          "bridge_unit_succession",
          "bridge_unit_lens",
          "dim_period",
          "dim_scheme",
          "dim_theme",
          "dim_status",
          "map_status_alias",
          "dim_release",
          "dim_freeze",
          "dim_submission",
          "fact_commitment",
          "fact_evaluation",
          "fact_item_snapshot",
          "fact_item_correction",
          "fact_obligation",
          "fact_submission_row",
          "fact_finding");

  private static final List<Table> TABLES =
      NAMES.stream().map(n -> DataFile.shipped(Star.class, n + ".yaml", Table.class)).toList();

  private Star() {}

  /** All tables, in the order in which they are built. */
  public static List<Table> tables() {
    return TABLES;
  }

  /**
   * A table by name.
   *
   * @throws IllegalArgumentException when the star has no such table
   */
  public static Table table(String name) {
    return TABLES.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The star has no table " + name));
  }
}
