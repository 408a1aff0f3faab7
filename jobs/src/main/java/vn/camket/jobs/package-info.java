/** What one can run: the edge where arguments, clock and exit codes are. */
@NullMarked
package vn.camket.jobs;

import org.jspecify.annotations.NullMarked;
