/** The reporting calendar as data: entries, working days, the home's business end. */
@NullMarked
package vn.camket.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
