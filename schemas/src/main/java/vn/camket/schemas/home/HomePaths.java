package vn.camket.schemas.home;

import java.nio.file.Path;

/**
 * Where everything lies in a home on a local disk; {@link HomeKeys} names the same places relative
 * to any storage.
 *
 * @param root folder of the home
 */
public record HomePaths(Path root) {

  /** The local path of a storage key. */
  public Path of(String key) {
    return root.resolve(key);
  }

  /** What the home is. */
  public Path homeFile() {
    return of(HomeKeys.HOME_FILE);
  }

  /** The lock of the one writer. */
  public Path lock() {
    return of(HomeKeys.LOCK);
  }

  /** Files as units sent them. */
  public Path inbox() {
    return of(HomeKeys.INBOX);
  }

  /** Who sent which file, and when. */
  public Path received() {
    return of(HomeKeys.RECEIVED);
  }

  /** The registry of units. */
  public Path registry() {
    return of(HomeKeys.REGISTRY);
  }

  /** Versions of units. */
  public Path units() {
    return of(HomeKeys.UNITS);
  }

  /** Parents of units. */
  public Path parents() {
    return of(HomeKeys.PARENTS);
  }

  /** Other spellings of units' names. */
  public Path names() {
    return of(HomeKeys.NAMES);
  }

  /** Codes of senders. */
  public Path senders() {
    return of(HomeKeys.SENDERS);
  }

  /** What happened to units; may be missing. */
  public Path events() {
    return of(HomeKeys.EVENTS);
  }

  /** Who must sign and report, and when; may be missing. */
  public Path obligations() {
    return of(HomeKeys.OBLIGATIONS);
  }

  /** Commitment schemes. */
  public Path schemes() {
    return of(HomeKeys.SCHEMES);
  }

  /** The last registry that a run accepted, and what was refused since. */
  public Path accepted() {
    return of(HomeKeys.ACCEPTED);
  }

  /** The home's own layouts. */
  public Path layouts() {
    return of(HomeKeys.LAYOUTS);
  }

  /** The home's own words. */
  public Path vocabulary() {
    return of(HomeKeys.VOCABULARY);
  }

  /** The home's own status words. */
  public Path statusAliases() {
    return of(HomeKeys.STATUS_ALIASES);
  }

  /** The home's own words for themes. */
  public Path themes() {
    return of(HomeKeys.THEMES);
  }

  /** The home's own words of tables. */
  public Path tableWords() {
    return of(HomeKeys.TABLE_WORDS);
  }

  /** Landed files by content, never edited. */
  public Path landing() {
    return of(HomeKeys.LANDING);
  }

  /** Raw rows as Parquet; derived. */
  public Path raw() {
    return of(HomeKeys.RAW);
  }

  /** Releases, immutable. */
  public Path releases() {
    return of(HomeKeys.RELEASES);
  }

  /** The folder of a release. */
  public Path release(String releaseId) {
    return of(HomeKeys.release(releaseId));
  }

  /** The mart of a release. */
  public Path mart(String releaseId) {
    return of(HomeKeys.mart(releaseId));
  }

  /** The manifest of a release. */
  public Path manifest(String releaseId) {
    return of(HomeKeys.manifest(releaseId));
  }

  /** The link to the release in use. */
  public Path current() {
    return of(HomeKeys.CURRENT);
  }

  /** What ran; rebuilt after every run. */
  public Path operations() {
    return of(HomeKeys.OPERATIONS);
  }

  /** Logs. */
  public Path logs() {
    return of(HomeKeys.LOGS);
  }

  /** What a sample was made from; the pipeline never reads it. */
  public Path truth() {
    return of(HomeKeys.TRUTH);
  }
}
