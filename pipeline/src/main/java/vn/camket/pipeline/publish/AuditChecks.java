package vn.camket.pipeline.publish;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.camket.pipeline.mart.SqlText;
import vn.camket.schemas.star.Column;
import vn.camket.schemas.star.Star;
import vn.camket.schemas.star.Table;

/** Every check of the audit: those that the contracts give, and those of the meanings. */
final class AuditChecks {
  private static final String VERSION = "known_from";
  private static final List<String> OF_MEANINGS =
      List.of(
          "conservation_by_submission",
          "conservation_by_arrival",
          "counts_in_order",
          "timeliness_fits_state",
          "n_is_the_sum_of_states",
          "snapshots_are_all_shown",
          "counts_agree",
          "registered_item_is_current",
          "cascade_leads_up",
          "obligations_in_order",
          "obligation_fits_its_times",
          "obligations_are_all_shown",
          "unit_has_a_path",
          "unit_paths_disjoint",
          "succession_in_one_way",
          "succession_fits_units",
          "lens_shares_add_up",
          "lens_targets_stand",
          "lens_counts_agree",
          "lens_counts_in_order");

  private AuditChecks() {}

  static List<AuditCheck> all() {
    return Stream.concat(
            Star.tables().stream().flatMap(AuditChecks::ofContract),
            OF_MEANINGS.stream().map(AuditCheck::of))
        .toList();
  }

  private static Stream<AuditCheck> ofContract(Table table) {
    return Stream.of(
            Stream.of(check("keys_unique", table)),
            table.columns().stream().filter(c -> !c.nullable()).map(c -> notNull(table, c)),
            table.columns().stream()
                .filter(c -> c.references() != null)
                .map(c -> reference(table, c)),
            ofVersions(table))
        .flatMap(s -> s);
  }

  private static Stream<AuditCheck> ofVersions(Table table) {
    return table.keys().contains(VERSION)
        ? Stream.of("one_current_version", "current_is_open", "known_intervals_disjoint")
            .map(file -> check(file, table))
        : Stream.empty();
  }

  private static AuditCheck check(String file, Table table) {
    return AuditCheck.of(
        file,
        file + "(" + table.name() + ")",
        Map.of(
            "table", SqlText.identifier(table.name()),
            "keys", names(table.keys()),
            "versioned_keys",
                names(table.keys().stream().filter(k -> !k.equals(VERSION)).toList())));
  }

  private static AuditCheck notNull(Table table, Column column) {
    return AuditCheck.of(
        "not_null",
        "not_null(" + table.name() + "." + column.name() + ")",
        Map.of(
            "table", SqlText.identifier(table.name()),
            "keys", names(table.keys()),
            "column", column.name()));
  }

  private static AuditCheck reference(Table table, Column column) {
    String target = Objects.requireNonNull(column.references());
    int dot = target.indexOf('.');
    return AuditCheck.of(
        "reference_holds",
        "reference_holds(" + table.name() + "." + column.name() + ")",
        Map.of(
            "table", SqlText.identifier(table.name()),
            "column", column.name(),
            "target", target,
            "target_table", SqlText.identifier(target.substring(0, dot)),
            "target_column", target.substring(dot + 1)));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(SqlText::identifier).collect(joining(", "));
  }
}
