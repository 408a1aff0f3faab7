/**
 * Lenses: where the items of a unit count when years are compared across mergers, splits and an
 * abolished level (meanings §10, domain §4 and §7 items 17 to 20).
 */
@NullMarked
package vn.camket.schemas.lens;

import org.jspecify.annotations.NullMarked;
