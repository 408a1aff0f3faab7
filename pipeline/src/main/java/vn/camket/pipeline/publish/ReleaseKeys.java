package vn.camket.pipeline.publish;

/** Storage keys of a home's releases. */
public final class ReleaseKeys {
  /** Folder of all releases. */
  public static final String RELEASES = "releases";

  /** Pointer to the release that readers get. */
  public static final String CURRENT = "current";

  /** How the key of a folder begins in which a release is being made. */
  public static final String STAGING = RELEASES + "/.staging-";

  static final String PIN = RELEASES + "/pinned.json";

  private ReleaseKeys() {}

  /** Folder of a release. */
  public static String release(String releaseId) {
    return RELEASES + "/" + releaseId;
  }

  /** Mart of a release. */
  public static String mart(String releaseId) {
    return release(releaseId) + "/mart.duckdb";
  }

  /** Star folder of a release. */
  public static String star(String releaseId) {
    return release(releaseId) + "/star";
  }

  static String manifest(String releaseFolder) {
    return releaseFolder + "/manifest.json";
  }

  static String partition(String star, String table, String column, int year) {
    return star + "/" + table + "/" + column + "=" + year;
  }
}
