/**
 * Which table stands in a sheet: from raw rows to tables of canonical columns, by the layouts.
 * Reads a sheet once, in order, in bounded memory. What a unit or a date is, is not decided here.
 */
@NullMarked
package vn.camket.pipeline.layout;

import org.jspecify.annotations.NullMarked;
