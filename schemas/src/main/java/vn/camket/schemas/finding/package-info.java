/** Findings: what is wrong with the data, in words the sender can act on. */
@NullMarked
package vn.camket.schemas.finding;

import org.jspecify.annotations.NullMarked;
