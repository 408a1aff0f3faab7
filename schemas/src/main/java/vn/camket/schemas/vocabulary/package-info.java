/** Closed vocabularies: the canonical words that facts carry. */
@NullMarked
package vn.camket.schemas.vocabulary;

import org.jspecify.annotations.NullMarked;
