/** From files to rows of the star. */
@NullMarked
package vn.camket.pipeline.star;

import org.jspecify.annotations.NullMarked;
