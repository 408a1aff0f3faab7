package vn.camket.pipeline.durable;

import java.util.Locale;

/**
 * Every durable step of a run. {@code -Dcamket.halt=before:release-switch} kills the process right
 * before that step, {@code after:…} right after it: that is how the tests show that a crash at any
 * of them leaves the last release served and the next run clean.
 */
public enum DurableStep {
  /** The bytes of arrived files are in landing. */
  LANDING_WRITE,
  /** The raw rows of a batch of files are in place. */
  RAW_COMMIT,
  /** The arrivals are in the ledger. */
  ARRIVALS_COMMIT,
  /** A content in which a mark of secrecy was found later is out of landing and raw. */
  CONTENT_PURGE,
  /** The star of the new release is written beside the releases. */
  STAR_WRITE,
  /** The mart is built from the star. */
  MART_WRITE,
  /** The manifest is written: the release exists. */
  MANIFEST_WRITE,
  /** The release stands in its place. */
  RELEASE_COMMIT,
  /** Readers get the new release. */
  RELEASE_SWITCH,
  /** A release that holds such a content is deleted. */
  RELEASE_PURGE,
  /** The rows of a period that is being frozen are in place. */
  FREEZE_ROWS,
  /** The log says what is frozen. */
  FREEZE_LOG,
  /** The operations database is switched. */
  OPS_SWITCH;

  /** The action of a durable step. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void run();
  }

  /** Does the step's action; halts before or after it when a test asked for that. */
  public void run(Action action) {
    haltWhenAsked("before");
    action.run();
    haltWhenAsked("after");
  }

  /** The name by which a test names the step: {@code release-switch}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void haltWhenAsked(String when) {
    if ((when + ":" + label()).equals(System.getProperty("camket.halt"))) {
      Runtime.getRuntime().halt(137);
    }
  }
}
