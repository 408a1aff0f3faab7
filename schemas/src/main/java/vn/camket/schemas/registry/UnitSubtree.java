package vn.camket.schemas.registry;

import vn.camket.schemas.yaml.DataFile;

/**
 * Whose rows the readers of one unit may see: the unit, what stands below it, and WHOLE
 * predecessors of those, never PARTIAL ones (meanings §10). In each tree by itself; a unit stands
 * where it stood on its last day, or stands on the release's as-of date.
 */
public final class UnitSubtree {
  private static final String QUERY = DataFile.shippedText(UnitSubtree.class, "subtree.sql");

  private UnitSubtree() {}

  /**
   * The query to a mart that gives them, one {@code unit_id} a row; none for a unit that the mart
   * does not know.
   */
  public static String query(String unitId) {
    return QUERY.formatted(unitId.replace("'", "''"));
  }
}
