/** What is new in the inbox of a home, under the clock that the home goes by. */
@NullMarked
package vn.camket.jobs.intake;

import org.jspecify.annotations.NullMarked;
