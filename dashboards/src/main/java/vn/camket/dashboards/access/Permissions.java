package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.superset.Listing;
import vn.camket.dashboards.superset.Session;
import vn.camket.dashboards.superset.SupersetException;
import vn.camket.schemas.yaml.DataFile;

/** The permissions that Superset has, and those that roles are to have. */
final class Permissions {
  private record Wanted(
      List<String> common, List<String> explore, List<String> sql, List<String> stranger) {}

  private static final Wanted WANTED =
      DataFile.shipped(Permissions.class, "permissions.yaml", Wanted.class);

  private final Map<String, Integer> ids = new HashMap<>();

  private Permissions() {}

  static Permissions read(Session session) {
    Permissions permissions = new Permissions();
    for (JsonNode one : Listing.of(session, "/api/v1/security/permissions-resources/")) {
      String view = one.path("view_menu").path("name").asText();
      String permission = one.path("permission").path("name").asText();
      permissions.ids.put(permission + " on " + view, one.path("id").asInt());
    }
    return permissions;
  }

  /** What a role may do, beside what it may open. */
  Set<Integer> of(Role role) {
    Set<Integer> wanted = new TreeSet<>(ids(WANTED.common()));
    if (role != Role.LEADERSHIP) {
      wanted.addAll(ids(WANTED.explore()));
    }
    if (role == Role.ANALYST) {
      wanted.addAll(ids(WANTED.sql()));
    }
    return wanted;
  }

  /** What everyone may do, without logging in. */
  Set<Integer> ofStrangers() {
    return ids(WANTED.stranger());
  }

  /**
   * Opening a dataset or a database.
   *
   * @param permission {@code datasource_access} or {@code database_access}
   * @param id Superset's number
   */
  int access(String permission, int id) {
    // "[mart].[rpt_release](id:3)": the name carries the number.
    return ids.entrySet().stream()
        .filter(e -> e.getKey().startsWith(permission + " on "))
        .filter(e -> e.getKey().endsWith("(id:" + id + ")"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new SupersetException("Superset has no " + permission + " of number " + id, null));
  }

  private Set<Integer> ids(List<String> names) {
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(ids.keySet());
    if (!unknown.isEmpty()) {
      throw new SupersetException(
          "permissions.yaml names what this Superset does not have: " + unknown, null);
    }
    return Set.copyOf(names.stream().map(name -> ids.getOrDefault(name, 0)).toList());
  }
}
