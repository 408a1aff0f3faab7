package vn.camket.dashboards.access;

import java.nio.file.Path;
import java.util.List;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.superset.Session;

/** Who may see what, of a home. */
public final class Access {
  private Access() {}

  /**
   * Roles, rows and users, in the order in which each needs the one before.
   *
   * @param session of the admin
   * @param bundle what stands in Superset already
   * @throws UsersFileException when the users file is wrong
   */
  public static List<Part> parts(Session session, Bundle bundle, Path home) {
    List<User> users = UsersFile.of(home).read();
    return List.of(
        new KnownScopes(session, bundle, users),
        new MissingRoles(session, users),
        new RowRules(session, bundle, users),
        new RolePermissions(session, bundle, users),
        new Accounts(session, users, Passwords.of(home)),
        new UnusedRoles(session, users));
  }

  /** Gives a user a new first password, in its file and in Superset. */
  public static void reset(Session session, Path home, String username) {
    new Accounts(session, List.of(), Passwords.of(home)).reset(username);
  }
}
