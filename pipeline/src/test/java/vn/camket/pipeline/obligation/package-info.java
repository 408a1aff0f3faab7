/** Tests of obligations against what was received. */
@NullMarked
package vn.camket.pipeline.obligation;

import org.jspecify.annotations.NullMarked;
