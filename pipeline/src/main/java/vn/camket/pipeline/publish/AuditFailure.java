package vn.camket.pipeline.publish;

import java.util.List;

/**
 * A check that did not hold.
 *
 * @param check name of the check, and what it looked at: {@code keys_unique(dim_unit)}
 * @param sentence what should hold
 * @param violations how many rows break it
 * @param examples the first few of them
 */
public record AuditFailure(String check, String sentence, long violations, List<String> examples) {

  @Override
  public String toString() {
    return check + ": " + sentence + " " + violations + " broken: " + String.join("; ", examples);
  }
}
