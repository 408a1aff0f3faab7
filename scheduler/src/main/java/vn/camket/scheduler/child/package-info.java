/** Jobs as processes of their own: bounded, watched, judged by how they end. */
@NullMarked
package vn.camket.scheduler.child;

import org.jspecify.annotations.NullMarked;
