package vn.camket.schemas.review;

/** What a person decided about a row that found no item. */
public enum ItemOutcome {
  /** It speaks of an item that is known. */
  ITEM,
  /** It speaks of something that nobody registered: counted apart (EVALUATION_ONLY). */
  NEW,
  /** It speaks of no commitment: the row is set aside. */
  NOTHING
}
