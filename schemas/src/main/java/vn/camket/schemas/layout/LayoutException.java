package vn.camket.schemas.layout;

import java.util.List;
import java.util.stream.Collectors;

/** Layouts that cannot be used: all their problems together. */
public final class LayoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LayoutProblem> problems;

  /**
   * @param problems all problems, at least one
   */
  public LayoutException(List<LayoutProblem> problems) {
    super(
        problems.stream()
            .map(LayoutProblem::told)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the files. */
  public List<LayoutProblem> problems() {
    return problems;
  }
}
