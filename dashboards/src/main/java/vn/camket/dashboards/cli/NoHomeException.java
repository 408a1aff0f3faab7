package vn.camket.dashboards.cli;

/** There is no home where one is meant. */
public final class NoHomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoHomeException(String message) {
    super(message);
  }
}
