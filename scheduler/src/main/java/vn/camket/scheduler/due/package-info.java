/** What is due: a pure function of calendar, ledger and time. */
@NullMarked
package vn.camket.scheduler.due;

import org.jspecify.annotations.NullMarked;
