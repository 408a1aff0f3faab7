/** The star: its tables and columns as contracts, one YAML file per table. */
@NullMarked
package vn.camket.schemas.star;

import org.jspecify.annotations.NullMarked;
