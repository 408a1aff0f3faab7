/**
 * Items through time: which rows speak of which item, what of it is live, and what its status was
 * as known at every moment (meanings §3, §4, §6, §7). Plain Java over one signatory's rows; no
 * Spark, no clock.
 */
@NullMarked
package vn.camket.pipeline.item;

import org.jspecify.annotations.NullMarked;
