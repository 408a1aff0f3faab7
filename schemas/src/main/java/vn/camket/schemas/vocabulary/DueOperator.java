package vn.camket.schemas.vocabulary;

/** How a deadline binds (domain §3.3). */
public enum DueOperator {
  /** Before that day ('trước ngày'). */
  BEFORE,
  /** On that day at the latest ('chậm nhất'). */
  NO_LATER_THAN
}
