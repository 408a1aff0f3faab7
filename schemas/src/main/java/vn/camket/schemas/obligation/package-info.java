/**
 * Obligations: which unit must sign and report what, and by when (meanings §3, domain §3.3). The
 * file is {@code registry/obligations.yaml} of a home.
 */
@NullMarked
package vn.camket.schemas.obligation;

import org.jspecify.annotations.NullMarked;
