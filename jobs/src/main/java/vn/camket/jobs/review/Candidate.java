package vn.camket.jobs.review;

/**
 * What may be meant: help for the person who decides, never taken by itself.
 *
 * @param id what to answer with
 * @param name its name or text
 * @param note what tells it from others; may be empty
 * @param similarity likeness of the accented texts, 0 to 1
 */
public record Candidate(String id, String name, String note, double similarity) {
  /** In one line. */
  public String line() {
    return id + " " + name + (note.isEmpty() ? "" : " (" + note + ")");
  }
}
