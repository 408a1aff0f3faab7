package vn.camket.schemas.measure;

/** What flags and ratios count. */
public enum Subject {
  /** Items of rpt_item_snapshot; those in N count. */
  ITEM("membership = 'IN_N'"),
  /** Reports that units owe, of rpt_obligations; all count. */
  OBLIGATION("true");

  private final String counted;

  Subject(String counted) {
    this.counted = counted;
  }

  /** SQL condition that must hold for any flag to be 1. */
  public String counted() {
    return counted;
  }
}
