/** Compact bytes for what travels between Spark tasks. */
@NullMarked
package vn.camket.pipeline.wire;

import org.jspecify.annotations.NullMarked;
