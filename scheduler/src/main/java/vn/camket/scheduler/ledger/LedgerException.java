package vn.camket.scheduler.ledger;

import org.jspecify.annotations.Nullable;

/** The store of the ledger cannot be used. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which store, and what to do
   * @param cause what it said; may be null
   */
  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
