/** Whether a home is as its last run left it: told from names, sizes and times of its files. */
@NullMarked
package vn.camket.jobs.unchanged;

import org.jspecify.annotations.NullMarked;
