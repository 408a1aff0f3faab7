/** Files of a home behind one interface, so that a home may lie on another kind of storage. */
@NullMarked
package vn.camket.pipeline.storage;

import org.jspecify.annotations.NullMarked;
