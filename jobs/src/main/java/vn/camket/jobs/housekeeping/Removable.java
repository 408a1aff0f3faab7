package vn.camket.jobs.housekeeping;

/**
 * Something that may go.
 *
 * @param kind what it is
 * @param name release, or path relative to the home
 * @param bytes room that it gives back at least: files that other releases carry too count nothing
 */
public record Removable(Kind kind, String name, long bytes) {

  /** Kinds of what may go. */
  public enum Kind {
    /** A release. */
    RELEASE,
    /** A log. */
    LOG
  }
}
