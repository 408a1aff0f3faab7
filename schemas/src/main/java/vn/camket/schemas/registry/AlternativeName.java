package vn.camket.schemas.registry;

import java.io.Serializable;

/**
 * Another spelling by which files name a unit: a line of {@code registry/names.csv}.
 *
 * @param unitId the unit
 * @param name the spelling, NFC, with its accents and its type word
 * @param validity the days for which it is used
 */
public record AlternativeName(String unitId, String name, Validity validity)
    implements Serializable {}
