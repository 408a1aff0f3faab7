@NullMarked
package vn.camket.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
