package vn.camket.jobs.units;

import org.jspecify.annotations.Nullable;

/**
 * A place as one release of a list of administrative units has it.
 *
 * @param level level
 * @param code official code with its zeros
 * @param name name
 * @param parentCode code of the place it belongs to; null for a province
 * @param release the release
 * @param line line of the file
 */
record Place(
    PlaceLevel level,
    String code,
    PlaceName name,
    @Nullable String parentCode,
    String release,
    int line) {}
