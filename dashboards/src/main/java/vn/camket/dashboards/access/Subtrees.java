package vn.camket.dashboards.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.Sql;
import vn.camket.schemas.registry.UnitSubtree;

/**
 * Which units' rows the readers of a unit may see, by the unit tree of the mart that they read
 * (meanings §10).
 */
final class Subtrees {
  private static final String REMEDY =
      "Find a unit's id by: camket sql \"SELECT unit_id, unit_name, valid_to FROM rpt_unit"
          + " WHERE unit_name LIKE '%Gio Linh%'\"";

  private Subtrees() {}

  /**
   * The units of each scope, the scope's own among them.
   *
   * @param martId Superset's number of the mart
   * @throws UsersFileException when the mart does not know a unit; names all such
   */
  static Map<String, List<String>> of(Session session, int martId, List<User> users) {
    Map<String, List<String>> subtrees = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (User user : users) {
      for (String unit : user.scope()) {
        List<String> units =
            subtrees.computeIfAbsent(unit, id -> Sql.texts(session, martId, UnitSubtree.query(id)));
        if (units.isEmpty()) {
          problems.add("users.yaml: user " + user.username() + ": no unit '" + unit + "'");
        }
      }
    }
    if (!problems.isEmpty()) {
      problems.add(REMEDY);
      throw new UsersFileException(problems);
    }
    return subtrees;
  }
}
