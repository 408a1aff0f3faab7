package vn.camket.schemas.registry;

import java.util.List;
import java.util.stream.Collectors;

/** The registry cannot be used; the message names every problem, one per line. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<RegistryProblem> problems;

  /**
   * @param problems all problems, at least one
   */
  public RegistryException(List<RegistryProblem> problems) {
    super(
        problems.stream()
            .map(RegistryProblem::toString)
            .collect(Collectors.joining("\n", "The registry has problems; correct them:\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, by file and line. */
  public List<RegistryProblem> problems() {
    return problems;
  }
}
