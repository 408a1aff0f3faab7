package vn.camket.schemas.vocabulary;

/** Where an item comes from (domain §1.3). */
public enum ItemOrigin {
  /** Registered by the unit itself. */
  SELF_REGISTERED,
  /** Ordered by the Standing Board. */
  ORDERED
}
