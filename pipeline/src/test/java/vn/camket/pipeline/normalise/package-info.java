/** From the cells of a file to submissions with values and findings. */
@NullMarked
package vn.camket.pipeline.normalise;

import org.jspecify.annotations.NullMarked;
