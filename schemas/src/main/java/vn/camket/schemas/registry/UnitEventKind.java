package vn.camket.schemas.registry;

/**
 * What happened to a unit (domain §4.2): either the same unit goes on with another attribute, or it
 * ends.
 */
public enum UnitEventKind {
  /** The same unit under another name. */
  RENAME(false, false),
  /** The same unit of another kind: a commune becomes a ward. */
  RETYPE(false, false),
  /** The same unit under another official code. */
  RECODE(false, false),
  /** The same unit below another parent. */
  REPARENT(false, false),
  /** The unit ends and goes into one that others go into as well. */
  MERGE(true, true),
  /** The unit ends and goes into several. */
  SPLIT(true, true),
  /** The unit ends and one other takes its place. */
  REPLACE(true, true),
  /** The unit ends and nobody takes its place. */
  CLOSE(true, false);

  private final boolean ends;
  private final boolean succession;

  UnitEventKind(boolean ends, boolean succession) {
    this.ends = ends;
    this.succession = succession;
  }

  /** Whether the unit is no longer in force from the effective date on. */
  public boolean ends() {
    return ends;
  }

  /** Whether the event is an edge from a predecessor to a successor. */
  public boolean isSuccession() {
    return succession;
  }
}
