/** Obligations of units against what was received: fact_obligation. */
@NullMarked
package vn.camket.pipeline.obligation;

import org.jspecify.annotations.NullMarked;
