package vn.camket.dashboards.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.camket.dashboards.access.Access;
import vn.camket.dashboards.bundle.Bundle;
import vn.camket.dashboards.reconcile.Part;
import vn.camket.dashboards.reconcile.Reconciliation;
import vn.camket.dashboards.superset.Session;

/**
 * Brings everything that the code says into one Superset. Where nothing differs, nothing is
 * written.
 */
public final class Deployer {
  private final Session session;
  private final Path home;

  /**
   * @param session of the admin
   * @param home folder of the home
   */
  public Deployer(Session session, Path home) {
    this.session = session;
    this.home = home;
  }

  /**
   * Deploys assets, roles, rows and users.
   *
   * @return what was done; empty when all was so already
   * @throws vn.camket.dashboards.superset.SupersetException when Superset refuses, or did not keep
   *     it
   * @throws vn.camket.dashboards.access.UsersFileException when the users file is wrong
   */
  public List<String> deploy(Bundle bundle) {
    return Reconciliation.of(parts(bundle));
  }

  /**
   * What a deployment would do, as far as can be told before: each part hangs on the one before it,
   * so the first that differs is told. Changes nothing.
   */
  public List<String> differences(Bundle bundle) {
    List<String> differences = new ArrayList<>();
    for (Part part : parts(bundle)) {
      part.plan().forEach(change -> differences.add(change.what()));
      if (!differences.isEmpty()) {
        return differences;
      }
    }
    return differences;
  }

  private List<Part> parts(Bundle bundle) {
    // The users file first: a fault in it stops everything before anything is changed.
    List<Part> access = Access.parts(session, bundle, home);
    List<Part> parts = new ArrayList<>();
    parts.add(new ImportedAssets(session, bundle));
    parts.add(new PrunedAssets(session, bundle));
    parts.addAll(access);
    return parts;
  }
}
