/** Tests of obligations. */
@NullMarked
package vn.camket.schemas.obligation;

import org.jspecify.annotations.NullMarked;
