/** Fingerprints of values, by which "nothing has changed" is known (meanings §8). */
@NullMarked
package vn.camket.schemas.fingerprint;

import org.jspecify.annotations.NullMarked;
