/** The service under kill -9, in simulated time, with the real commands as children. */
@NullMarked
package vn.camket.scheduler.soak;

import org.jspecify.annotations.NullMarked;
