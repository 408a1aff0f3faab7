/** Which item of the level above an item serves, where files state it. */
@NullMarked
package vn.camket.pipeline.cascade;

import org.jspecify.annotations.NullMarked;
