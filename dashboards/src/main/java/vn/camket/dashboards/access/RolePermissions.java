package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Session;

/** What each role may do: exactly that. */
final class RolePermissions implements Part {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/v1/security/roles/";

  private final Session session;
  private final Bundle bundle;
  private final List<User> users;

  RolePermissions(Session session, Bundle bundle, List<User> users) {
    this.session = session;
    this.bundle = bundle;
    this.users = users;
  }

  @Override
  public String name() {
    return "permissions of roles";
  }

  @Override
  public List<Change> plan() {
    RoleIds roles = RoleIds.read(session);
    List<Change> changes = new ArrayList<>();
    wanted(Permissions.read(session))
        .forEach(
            (name, permissions) -> {
              int id = roles.id(name);
              if (!permissions.equals(found(id))) {
                changes.add(
                    new Change("permissions of role " + name, () -> permit(id, permissions)));
              }
            });
    return changes;
  }

  private Map<String, Set<Integer>> wanted(Permissions permissions) {
    List<DeployedDataset> datasets = DeployedDataset.of(session, bundle);
    Map<String, Set<Integer>> wanted = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      Set<Integer> ids = permissions.of(role);
      datasets.stream()
          .filter(d -> d.access().readers().contains(role))
          .forEach(d -> ids.add(permissions.access("datasource_access", d.id())));
      if (role == Role.ANALYST) {
        // Whoever asks a database by SQL sees all of it, whatever the datasets say.
        sqlDatabases().forEach(id -> ids.add(permissions.access("database_access", id)));
      }
      wanted.put(role.title(), ids);
    }
    RoleIds.withoutPermissions(users).forEach(name -> wanted.put(name, Set.of()));
    wanted.put(RoleIds.STRANGER, new TreeSet<>(permissions.ofStrangers()));
    return wanted;
  }

  private List<Integer> sqlDatabases() {
    return DeployedDatabase.of(session, bundle.of(AssetKind.DATABASE)).stream()
        .filter(DeployedDatabase::isForSql)
        .map(DeployedDatabase::id)
        .toList();
  }

  private Set<Integer> found(int role) {
    Set<Integer> ids = new TreeSet<>();
    JsonNode found = session.get(PATH + role + "/permissions/").path("result");
    found.forEach(permission -> ids.add(permission.path("id").asInt()));
    return ids;
  }

  private void permit(int role, Set<Integer> permissions) {
    ObjectNode body = JSON.createObjectNode();
    permissions.forEach(body.putArray("permission_view_menu_ids")::add);
    session.write("POST", PATH + role + "/permissions", body);
  }
}
