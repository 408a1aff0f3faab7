package vn.camket.pipeline.landing;

import java.io.Serializable;

/**
 * A file to extract.
 *
 * @param ordinal its place in the order of the request, 0-based
 * @param key key in the home
 * @param fileName name without folders; the sheet's name of a CSV
 * @param sizeBytes size when it was listed
 */
record SourceFile(int ordinal, String key, String fileName, long sizeBytes)
    implements Serializable {}
