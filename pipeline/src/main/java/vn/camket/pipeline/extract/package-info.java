/** Extraction: from the bytes of a file to rows of text cells with their address. */
@NullMarked
package vn.camket.pipeline.extract;

import org.jspecify.annotations.NullMarked;
