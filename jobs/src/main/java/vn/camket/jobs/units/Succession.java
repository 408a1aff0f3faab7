package vn.camket.jobs.units;

import java.time.LocalDate;
import vn.camket.schemas.registry.Extent;
import vn.camket.schemas.registry.UnitEventKind;

/**
 * An edge from a unit that ended to one that follows it.
 *
 * @param from who ended
 * @param to who follows
 * @param day first day of the new state
 * @param kind merger, split or replacement
 * @param extent how much of the old unit goes over
 * @param oldCode code of the old place on the eve
 * @param newCode code of the new place, as the mapping has it
 */
record Succession(
    TracedUnit from,
    TracedUnit to,
    LocalDate day,
    UnitEventKind kind,
    Extent extent,
    String oldCode,
    String newCode) {}
