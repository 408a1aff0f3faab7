package vn.camket.dashboards.bundle;

/** Where the bundle of the product comes from. */
public interface BundleSource {
  /**
   * The bundle for one home.
   *
   * @param addresses how Superset must open the databases of the home
   */
  Bundle bundle(DatabaseAddresses addresses);
}
