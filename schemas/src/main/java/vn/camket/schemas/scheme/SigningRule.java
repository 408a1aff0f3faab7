package vn.camket.schemas.scheme;

/** What makes a proposal a signed item (meanings §4). */
public enum SigningRule {
  /** A registration whose state is SIGNED. */
  SIGNED_REGISTRATION,
  /** A compiled list whose state is SIGNED. */
  DECISION_LIST,
  /** A day of the year: it signs every live proposal. */
  DATE
}
