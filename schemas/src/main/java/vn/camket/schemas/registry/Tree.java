package vn.camket.schemas.registry;

/** Trees of units: a unit has at most one parent in each at a time. */
public enum Tree {
  /** Party committees. */
  PARTY,
  /** State administration. */
  STATE,
  /** Fatherland Front and mass organisations. */
  FRONT
}
