package vn.camket.schemas.vocabulary;

/** Who compiled a submission (meanings §3). */
public enum SourceKind {
  /** The unit itself or an office on its behalf. */
  OWN,
  /** A compiling body: a consolidated list. */
  COMPILED
}
