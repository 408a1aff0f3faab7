/** The importer of units, tried on real lists and on small ones written out in full. */
@NullMarked
package vn.camket.jobs.units;

import org.jspecify.annotations.NullMarked;
