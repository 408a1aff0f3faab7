/** Tests of how the star is put together. */
@NullMarked
package vn.camket.pipeline.star;

import org.jspecify.annotations.NullMarked;
