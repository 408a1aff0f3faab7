package vn.camket.schemas.vocabulary;

/** Levels of the system. */
public enum Level {
  /** Province. */
  TINH,
  /** District. */
  HUYEN,
  /** Commune. */
  XA,
  /** Village. */
  THON
}
