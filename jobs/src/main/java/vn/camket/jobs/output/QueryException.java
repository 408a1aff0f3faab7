package vn.camket.jobs.output;

/** A query that the database refuses; the message is the database's. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what the database says
   * @param cause its exception
   */
  public QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
