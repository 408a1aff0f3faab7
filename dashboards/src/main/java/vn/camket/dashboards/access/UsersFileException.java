package vn.camket.dashboards.access;

import java.util.List;

/** The users file cannot be used; names every problem with its line. */
public final class UsersFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  UsersFileException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, each with its file and line. */
  public List<String> problems() {
    return problems;
  }
}
