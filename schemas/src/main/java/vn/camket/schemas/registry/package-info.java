/**
 * The registry of a home: units, their parents, names and senders, by date (meanings §5). The files
 * are {@code registry/*.csv}; everything read here is immutable and serializable.
 */
@NullMarked
package vn.camket.schemas.registry;

import org.jspecify.annotations.NullMarked;
