package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.SupersetException;

/** Superset's numbers of roles, and the names of those that are made here. */
final class RoleIds {
  static final String ADMIN = "Admin";
  static final String STRANGER = "Public";

  /** Of users who left the users file: Superset wants everybody to have a role. */
  static final String FORMER = "Former";

  private static final String SCOPE = Role.UNIT.title() + " ";

  private final Map<String, Integer> ids = new TreeMap<>();

  private RoleIds() {}

  static RoleIds read(Session session) {
    RoleIds roles = new RoleIds();
    for (JsonNode role : Listing.of(session, "/api/v1/security/roles/")) {
      roles.ids.put(role.path("name").asText(), role.path("id").asInt());
    }
    return roles;
  }

  /** The role of readers of one unit's subtree: it permits nothing, rows are bound to it. */
  static String ofScope(String unitId) {
    return SCOPE + unitId;
  }

  /** Roles that only say whose rows somebody sees, or that somebody sees none. */
  static List<String> withoutPermissions(List<User> users) {
    return Stream.concat(
            Stream.of(FORMER),
            users.stream().flatMap(u -> u.scope().stream()).distinct().map(RoleIds::ofScope))
        .toList();
  }

  static boolean isOfScope(String name) {
    return name.startsWith(SCOPE);
  }

  Map<String, Integer> all() {
    return ids;
  }

  boolean has(String name) {
    return ids.containsKey(name);
  }

  int id(String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new SupersetException("Superset has no role '" + name + "'", null);
    }
    return id;
  }
}
