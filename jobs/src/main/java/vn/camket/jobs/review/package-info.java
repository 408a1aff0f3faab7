/** The queue of what a person must decide, and the book of answers that runs go by. */
@NullMarked
package vn.camket.jobs.review;

import org.jspecify.annotations.NullMarked;
