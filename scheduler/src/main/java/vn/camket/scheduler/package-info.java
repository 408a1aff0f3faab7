/** When: the clock that starts jobs of camket by name. Knows no other module. */
@NullMarked
package vn.camket.scheduler;

import org.jspecify.annotations.NullMarked;
