/**
 * Frozen periods (meanings §6): a release is bound to a period, and later releases carry its
 * snapshot rows unchanged.
 */
@NullMarked
package vn.camket.pipeline.freeze;

import org.jspecify.annotations.NullMarked;
