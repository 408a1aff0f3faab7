package vn.camket.pipeline.item;

/** What became of a data row at the as-of of a release. */
public enum Disposition {
  /** It gives an item its value. */
  PUBLISHED,
  /** An error keeps it out; it waits. */
  QUARANTINED,
  /** A later or preferred row replaced it, or a person decided that it is no commitment. */
  SUPERSEDED
}
