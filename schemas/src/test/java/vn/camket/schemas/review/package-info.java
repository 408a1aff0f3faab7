/** Tests of the answers that people give. */
@NullMarked
package vn.camket.schemas.review;

import org.jspecify.annotations.NullMarked;
