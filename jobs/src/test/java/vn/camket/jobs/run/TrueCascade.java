package vn.camket.jobs.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which items serve which ones of the level above, from the truth of a sample. */
final class TrueCascade {
  /** Signed items that state a code: theirs, the code, and whose item with which code it means. */
  static final String LINKS =
      "select c.unit_id, c.year, c.item_code, c.parent_item_code, coalesce(p.unit_id, ''),"
          + " coalesce(p.item_code, '')"
          + " from fact_commitment c"
          + " left join fact_commitment p on p.item_id = c.parent_item_id and p.is_current"
          + " where c.is_current and c.commitment_state = 'SIGNED'"
          + " and c.parent_item_code is not null";

  /** Codes that mean nothing, as told to those who wrote them. */
  static final String UNKNOWN =
      "select distinct unit_id, year, lower(original_text) from fact_finding"
          + " where kind = 'UNKNOWN_PARENT_ITEM' and column_name is not null and row_no is not null";

  private final Map<String, Map<String, String>> items = new HashMap<>();

  /**
   * @param items lines of truth/items.csv
   */
  TrueCascade(List<Map<String, String>> items) {
    items.forEach(item -> this.items.put(CsvLines.cell(item, "item_key"), item));
  }

  /** Whether communes sign with a district on a form with a column for it: 2024 and 2025. */
  boolean hasFormsThatAsk() {
    return items.values().stream()
        .anyMatch(i -> List.of("2024", "2025").contains(CsvLines.cell(i, "year")));
  }

  List<String> links() {
    List<String> links = new ArrayList<>();
    for (Map<String, String> item : stating()) {
      Map<String, String> parent = items.getOrDefault(CsvLines.cell(item, "parent"), Map.of());
      links.add(
          String.join(
              "|",
              CsvLines.cell(item, "unit_id"),
              CsvLines.cell(item, "year"),
              code(item, "item_code"),
              code(item, "parent_code"),
              parent.isEmpty() ? "" : CsvLines.cell(parent, "unit_id"),
              parent.isEmpty() ? "" : code(parent, "item_code")));
    }
    return links;
  }

  List<String> unknown() {
    return stating().stream()
        .filter(item -> CsvLines.cell(item, "parent").isEmpty())
        .map(
            item ->
                String.join(
                    "|",
                    CsvLines.cell(item, "unit_id"),
                    CsvLines.cell(item, "year"),
                    code(item, "parent_code")))
        .distinct()
        .toList();
  }

  private List<Map<String, String>> stating() {
    return items.values().stream()
        .filter(i -> CsvLines.cell(i, "signed").equals("true"))
        .filter(i -> !CsvLines.cell(i, "parent_code").isEmpty())
        .toList();
  }

  private static String code(Map<String, String> item, String column) {
    return CsvLines.cell(item, column).toLowerCase(Locale.ROOT);
  }
}
