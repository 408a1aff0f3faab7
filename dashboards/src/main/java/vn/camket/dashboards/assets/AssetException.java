package vn.camket.dashboards.assets;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The sources of the dashboards cannot be used; tells every problem at once. */
public final class AssetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<AssetProblem> problems;

  /**
   * @param problems all that is wrong, at least one
   */
  public AssetException(List<AssetProblem> problems) {
    super(
        "The sources of the dashboards are refused:\n"
            + problems.stream().sorted().map(AssetProblem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong. */
  public List<AssetProblem> problems() {
    return problems;
  }
}
