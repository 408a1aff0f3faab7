package vn.camket.jobs.units;

import java.util.List;

/**
 * What an import did.
 *
 * @param units units of the chosen provinces, ended ones too
 * @param newUnits how many of them the registry did not have
 * @param newLines lines added to the registry's files
 * @param edges edges from predecessors to successors among those units
 * @param findings what was noticed about those units
 */
public record ImportResult(
    int units, int newUnits, int newLines, int edges, List<ImportFinding> findings) {}
