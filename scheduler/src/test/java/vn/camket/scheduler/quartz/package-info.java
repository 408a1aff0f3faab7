@NullMarked
package vn.camket.scheduler.quartz;

import org.jspecify.annotations.NullMarked;
