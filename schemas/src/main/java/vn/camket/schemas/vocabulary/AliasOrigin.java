package vn.camket.schemas.vocabulary;

/** Where a word of the vocabulary comes from. */
public enum AliasOrigin {
  /** Shipped with the product. */
  SHIPPED,
  /** Added, or changed, by the home. */
  HOME
}
