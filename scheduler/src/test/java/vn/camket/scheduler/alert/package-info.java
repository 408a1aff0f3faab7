@NullMarked
package vn.camket.scheduler.alert;

import org.jspecify.annotations.NullMarked;
