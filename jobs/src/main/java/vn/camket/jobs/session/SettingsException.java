package vn.camket.jobs.session;

import java.util.List;

/** Settings that cannot be used; tells all problems at once. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * @param problems one sentence each, not empty
   */
  public SettingsException(List<String> problems) {
    super("The settings cannot be used:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence each. */
  public List<String> problems() {
    return problems;
  }
}
