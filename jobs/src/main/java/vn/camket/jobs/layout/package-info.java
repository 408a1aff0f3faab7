/** Layouts tried on one file, outside any run. */
@NullMarked
package vn.camket.jobs.layout;

import org.jspecify.annotations.NullMarked;
