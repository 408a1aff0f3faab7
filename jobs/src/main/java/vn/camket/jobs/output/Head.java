package vn.camket.jobs.output;

/**
 * The head of one column of a listing.
 *
 * @param name what stands above it
 * @param kind what its values are
 */
public record Head(String name, Kind kind) {

  /** What values are, for alignment and types. */
  public enum Kind {
    /** Text. */
    TEXT,
    /** Number; an {@link Number}. */
    NUMBER,
    /** Day; a {@link java.time.LocalDate}. */
    DATE,
    /** Local date-time; a {@link java.time.LocalDateTime}. */
    TIME,
    /** True or false. */
    BOOLEAN
  }

  /** A column of text. */
  public static Head text(String name) {
    return new Head(name, Kind.TEXT);
  }

  /** A column of numbers. */
  public static Head number(String name) {
    return new Head(name, Kind.NUMBER);
  }

  /** A column of days. */
  public static Head date(String name) {
    return new Head(name, Kind.DATE);
  }

  /** A column of local date-times. */
  public static Head time(String name) {
    return new Head(name, Kind.TIME);
  }
}
