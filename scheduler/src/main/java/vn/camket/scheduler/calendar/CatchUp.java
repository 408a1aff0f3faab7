package vn.camket.scheduler.calendar;

/** Which missed periods are run after the service was down. */
public enum CatchUp {
  /** Every missed period, once. */
  EACH,
  /** Only the latest, since it does the work of all before it. */
  LATEST
}
