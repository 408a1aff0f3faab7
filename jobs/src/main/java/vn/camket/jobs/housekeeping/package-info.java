/** Makes room in a home: what was derived, is old, and nobody is given any more. */
@NullMarked
package vn.camket.jobs.housekeeping;

import org.jspecify.annotations.NullMarked;
