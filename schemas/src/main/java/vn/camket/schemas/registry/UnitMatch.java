package vn.camket.schemas.registry;

import java.io.Serializable;
import java.util.List;

/** What a name in a file leads to. */
public sealed interface UnitMatch extends Serializable {

  /**
   * One unit.
   *
   * @param unitId the unit
   */
  record Found(String unitId) implements UnitMatch {}

  /** No unit in force has that name. */
  record Unknown() implements UnitMatch {}

  /**
   * Several units in force have that name, and nothing says which is meant.
   *
   * @param unitIds the units, sorted
   */
  record Ambiguous(List<String> unitIds) implements UnitMatch {}
}
