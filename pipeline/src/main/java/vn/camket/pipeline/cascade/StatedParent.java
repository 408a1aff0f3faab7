package vn.camket.pipeline.cascade;

/**
 * What a file says of the level above.
 *
 * @param unitId unit whose item serves another one
 * @param year scheme-year of both
 * @param code code of the other one
 */
public record StatedParent(String unitId, int year, String code) {}
