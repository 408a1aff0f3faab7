package vn.camket.schemas.home;

/**
 * Where everything lies in a home, as keys of its storage: relative, with {@code /}. {@link
 * HomePaths} gives the same places on a local disk.
 */
public final class HomeKeys {
  /** What the home is. */
  public static final String HOME_FILE = "home.yaml";

  /** The lock of the one writer. */
  public static final String LOCK = "lock";

  /** Files as units sent them. */
  public static final String INBOX = "inbox";

  /** Who sent which file, and when. */
  public static final String RECEIVED = INBOX + "/_received.csv";

  /** The registry of units. */
  public static final String REGISTRY = "registry";

  /** Versions of units. */
  public static final String UNITS = REGISTRY + "/units.csv";

  /** Parents of units. */
  public static final String PARENTS = REGISTRY + "/parents.csv";

  /** Other spellings of units' names. */
  public static final String NAMES = REGISTRY + "/names.csv";

  /** Codes of senders. */
  public static final String SENDERS = REGISTRY + "/senders.csv";

  /** What happened to units; may be missing. */
  public static final String EVENTS = REGISTRY + "/events.csv";

  /** Who must sign and report, and when; may be missing. */
  public static final String OBLIGATIONS = REGISTRY + "/obligations.yaml";

  /** Commitment schemes. */
  public static final String SCHEMES = REGISTRY + "/schemes.yaml";

  /** The last registry that a run accepted: a copy of its files, and what was refused since. */
  public static final String ACCEPTED = "registry.accepted";

  /** Which copy it is. */
  public static final String ACCEPTED_POINTER = ACCEPTED + "/accepted.yaml";

  /** What is wrong with the registry that lies in the home; missing when nothing is. */
  public static final String REFUSED = ACCEPTED + "/refused.csv";

  /** The home's own layouts. */
  public static final String LAYOUTS = "layouts";

  /** The home's own words. */
  public static final String VOCABULARY = "vocabulary";

  /** The home's own status words. */
  public static final String STATUS_ALIASES = VOCABULARY + "/status_aliases.csv";

  /** The home's own words for themes. */
  public static final String THEMES = VOCABULARY + "/themes.csv";

  /** The home's own words of tables. */
  public static final String TABLE_WORDS = VOCABULARY + "/table_words.yaml";

  /** Landed files by content, never edited. */
  public static final String LANDING = "landing";

  /** Raw rows as Parquet; derived. */
  public static final String RAW = "raw";

  /** Releases, immutable. */
  public static final String RELEASES = "releases";

  /** The pointer to the release in use. */
  public static final String CURRENT = "current";

  /** What ran; rebuilt after every run. */
  public static final String OPERATIONS = "ops.duckdb";

  /** Logs. */
  public static final String LOGS = "logs";

  /** What a sample was made from; the pipeline never reads it. */
  public static final String TRUTH = "truth";

  private HomeKeys() {}

  /**
   * The folder of a landed content.
   *
   * @param sha256 64 hexadecimal digits
   */
  public static String landed(String sha256) {
    return LANDING + "/" + sha256;
  }

  /**
   * The copy of a registry that was accepted.
   *
   * @param content 64 hexadecimal digits
   */
  public static String accepted(String content) {
    return ACCEPTED + "/" + content;
  }

  /** The folder of a release. */
  public static String release(String releaseId) {
    return RELEASES + "/" + releaseId;
  }

  /** The folder of a release's Parquet tables. */
  public static String star(String releaseId) {
    return release(releaseId) + "/star";
  }

  /** The folder of one Parquet table of a release. */
  public static String table(String releaseId, String table) {
    return star(releaseId) + "/" + table;
  }

  /** The mart of a release. */
  public static String mart(String releaseId) {
    return release(releaseId) + "/mart.duckdb";
  }

  /** The manifest of a release, written last. */
  public static String manifest(String releaseId) {
    return release(releaseId) + "/manifest.json";
  }
}
