/**
 * Commitment schemes: who signs with whom, when, and by which calendar. The file is {@code
 * registry/schemes.yaml} of a home.
 */
@NullMarked
package vn.camket.schemas.scheme;

import org.jspecify.annotations.NullMarked;
