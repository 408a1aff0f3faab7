@NullMarked
package vn.camket.scheduler;

import org.jspecify.annotations.NullMarked;
