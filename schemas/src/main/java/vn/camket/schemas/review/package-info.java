/**
 * What people decided about names and rows that no rule could place: data of a home, irreplaceable,
 * read by every run.
 */
@NullMarked
package vn.camket.schemas.review;

import org.jspecify.annotations.NullMarked;
