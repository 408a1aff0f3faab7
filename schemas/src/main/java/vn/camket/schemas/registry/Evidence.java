package vn.camket.schemas.registry;

/** What a fact of the registry rests on (meanings §5). */
public enum Evidence {
  /** A source that is named. */
  NAMED_SOURCE,
  /** No named source gives it; it was worked out. */
  RECONSTRUCTED
}
