/**
 * Text rules: from the text of a cell to a value, and back. Pure functions, no clock, no default
 * locale.
 */
@NullMarked
package vn.camket.schemas.text;

import org.jspecify.annotations.NullMarked;
