/** What the stories of this module share. */
@NullMarked
package vn.camket.pipeline;

import org.jspecify.annotations.NullMarked;
