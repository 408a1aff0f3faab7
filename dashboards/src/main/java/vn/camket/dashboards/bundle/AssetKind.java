package vn.camket.dashboards.bundle;

/** Kinds of assets, in the order in which one refers to another. */
public enum AssetKind {
  /** A connection to a database of the home. */
  DATABASE("databases", "database"),
  /** An example query of SQL Lab. */
  SAVED_QUERY("queries", "saved_query"),
  /** A table or view of a database, with labels and metrics. */
  DATASET("datasets", "dataset"),
  /** A chart on one dataset. */
  CHART("charts", "chart"),
  /** A page of charts. */
  DASHBOARD("dashboards", "dashboard");

  private final String folder;
  private final String resource;

  AssetKind(String folder, String resource) {
    this.folder = folder;
    this.resource = resource;
  }

  /** The folder in a bundle. */
  public String folder() {
    return folder;
  }

  /** The name in addresses of the REST API. */
  public String resource() {
    return resource;
  }
}
