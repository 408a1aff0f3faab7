/** Freezing periods by hand or by the clock: what may be frozen, and what is due. */
@NullMarked
package vn.camket.jobs.freeze;

import org.jspecify.annotations.NullMarked;
