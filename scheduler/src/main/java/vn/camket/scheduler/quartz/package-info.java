/** Quartz, which only wakes. */
@NullMarked
package vn.camket.scheduler.quartz;

import org.jspecify.annotations.NullMarked;
