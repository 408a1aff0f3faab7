package vn.camket.dashboards.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Session;

/** Roles of scopes that no user has any more. */
final class UnusedRoles implements Part {
  private final Session session;
  private final Set<String> used;

  UnusedRoles(Session session, List<User> users) {
    this.session = session;
    this.used =
        users.stream()
            .flatMap(u -> u.scope().stream())
            .map(RoleIds::ofScope)
            .collect(Collectors.toSet());
  }

  @Override
  public String name() {
    return "unused roles";
  }

  @Override
  public List<Change> plan() {
    List<Change> changes = new ArrayList<>();
    RoleIds.read(session)
        .all()
        .forEach(
            (name, id) -> {
              if (RoleIds.isOfScope(name) && !used.contains(name)) {
                changes.add(
                    new Change(
                        "role " + name + " deleted",
                        () -> session.write("DELETE", "/api/v1/security/roles/" + id, null)));
              }
            });
    return changes;
  }
}
