package vn.camket.pipeline.landing;

import org.jspecify.annotations.Nullable;

/**
 * Something in the inbox that could not become an arrival. It waits; the other files go on.
 *
 * @param kind what it is
 * @param path path relative to the inbox; empty when the line has none
 * @param lineNo line of the list of received files; null when it is not about a line
 * @param messageVi what is wrong and what to do, in Vietnamese
 */
public record InboxProblem(Kind kind, String path, @Nullable Integer lineNo, String messageVi) {
  /** Kinds of problems. */
  public enum Kind {
    /** A line names a file that is not there. */
    LISTED_FILE_MISSING,
    /** A line that cannot be understood. */
    MALFORMED_LINE,
    /** A listed file was changed, and no new line says that it was received again. */
    CHANGED_WITHOUT_LINE,
    /** The file was changed within the last minute. */
    JUST_CHANGED,
    /** The file cannot be read now. */
    NOT_ACCESSIBLE
  }
}
