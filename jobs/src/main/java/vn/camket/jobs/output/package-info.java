/** Rows for readers: aligned tables, CSV, JSON. */
@NullMarked
package vn.camket.jobs.output;

import org.jspecify.annotations.NullMarked;
