/**
 * The steps after which a home is different for good, named so that a test can kill around each.
 */
@NullMarked
package vn.camket.pipeline.durable;

import org.jspecify.annotations.NullMarked;
