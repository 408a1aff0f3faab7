package vn.camket.schemas.vocabulary;

/** Who answers for an item (domain §1.6). */
public enum Responsibility {
  /** The leadership collective. */
  COLLECTIVE,
  /** The head. */
  HEAD,
  /** Both; also when the file does not say. */
  BOTH
}
