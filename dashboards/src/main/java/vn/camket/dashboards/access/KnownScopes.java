package vn.camket.dashboards.access;

import java.util.List;
import vn.camket.dashboards.bundle.AssetKind;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.reconcile.Change;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Session;

/** Looks, before anything is made for a user, whether the mart knows the units of all. */
final class KnownScopes implements Part {
  private final Session session;
  private final Bundle bundle;
  private final List<User> users;

  KnownScopes(Session session, Bundle bundle, List<User> users) {
    this.session = session;
    this.bundle = bundle;
    this.users = users;
  }

  @Override
  public String name() {
    return "scopes";
  }

  @Override
  public List<Change> plan() {
    int mart = DeployedDatabase.mart(session, bundle.of(AssetKind.DATABASE)).id();
    Subtrees.of(session, mart, users);
    return List.of();
  }
}
