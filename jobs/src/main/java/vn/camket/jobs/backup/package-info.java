/** What is irreplaceable of a home, in one file, and back again. */
@NullMarked
package vn.camket.jobs.backup;

import org.jspecify.annotations.NullMarked;
