package vn.camket.dashboards.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.camket.dashboards.bundle.Role;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Session;

/**
 * Roles that are not there yet. They are made without a permission: rows are bound to them before
 * they may open anything.
 */
final class MissingRoles implements Part {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Session session;
  private final List<User> users;

  MissingRoles(Session session, List<User> users) {
    this.session = session;
    this.users = users;
  }

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public List<Change> plan() {
    RoleIds roles = RoleIds.read(session);
    return Stream.concat(
            Arrays.stream(Role.values()).map(Role::title),
            RoleIds.withoutPermissions(users).stream())
        .filter(name -> !roles.has(name))
        .map(name -> new Change("role " + name + " made", () -> make(name)))
        .toList();
  }

  private void make(String name) {
    session.write("POST", "/api/v1/security/roles/", JSON.createObjectNode().put("name", name));
  }
}
