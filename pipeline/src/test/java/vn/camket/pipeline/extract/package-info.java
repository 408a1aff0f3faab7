/** Stories of reading files. */
@NullMarked
package vn.camket.pipeline.extract;

import org.jspecify.annotations.NullMarked;
