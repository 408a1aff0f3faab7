/** Reporting periods: their days by regime, their ids and names. */
@NullMarked
package vn.camket.schemas.period;

import org.jspecify.annotations.NullMarked;
