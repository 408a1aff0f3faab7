@NullMarked
package vn.camket.scheduler.child;

import org.jspecify.annotations.NullMarked;
