package vn.camket.jobs.units;

/**
 * One line of a mapping: an old place, all or a part of which is in a new commune.
 *
 * @param oldLevel commune, or district where the old place had no communes
 * @param oldCode code of the old place
 * @param oldName name the mapping gives it
 * @param newProvinceCode code of the new commune's province
 * @param newCode code of the new commune
 * @param newName name the mapping gives it
 * @param unchanged whether the mapping says that the commune was not rearranged
 * @param line line of the file
 */
record MappingEdge(
    PlaceLevel oldLevel,
    String oldCode,
    String oldName,
    String newProvinceCode,
    String newCode,
    String newName,
    boolean unchanged,
    int line) {

  MappingEdge withNewCode(String code) {
    return new MappingEdge(
        oldLevel, oldCode, oldName, newProvinceCode, code, newName, unchanged, line);
  }

  /** The old place, by level and code. */
  String oldKey() {
    return oldLevel + " " + oldCode;
  }
}
