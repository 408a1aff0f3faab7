/** Stories of arriving, landing and raw rows. */
@NullMarked
package vn.camket.pipeline.landing;

import org.jspecify.annotations.NullMarked;
