/** The home on disk: where it is, who writes to it, how a new one begins. */
@NullMarked
package vn.camket.jobs.home;

import org.jspecify.annotations.NullMarked;
