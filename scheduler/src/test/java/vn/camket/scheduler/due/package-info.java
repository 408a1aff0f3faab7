@NullMarked
package vn.camket.scheduler.due;

import org.jspecify.annotations.NullMarked;
