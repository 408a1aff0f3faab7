/** Publishing: content hash, audits, and releases that are written whole or not at all. */
@NullMarked
package vn.camket.pipeline.publish;

import org.jspecify.annotations.NullMarked;
