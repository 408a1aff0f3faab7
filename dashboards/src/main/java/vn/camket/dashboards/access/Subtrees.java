package vn.camket.dashboards.access;

import java.util.LinkedHashMap;
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
  private Subtrees() {}

  /**
   * The units of each scope, the scope's own among them.
   *
   * @param martId Superset's number of the mart
   * @throws UsersFileException when the mart does not know a unit; names all such
   */
  static Map<String, List<String>> of(Session session, int martId, List<User> users) {
    Map<String, List<String>> subtrees = new TreeMap<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (User user : users) {
      for (String unit : user.scope()) {
        List<String> units =
            subtrees.computeIfAbsent(unit, id -> Sql.texts(session, martId, UnitSubtree.query(id)));
        if (units.isEmpty()) {
          unknown.put(user.username(), unit);
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new UsersFileException(
          unknown.entrySet().stream()
              .map(e -> "users.yaml: user " + e.getKey() + ": no unit '" + e.getValue() + "'")
              .toList());
    }
    return subtrees;
  }
}
