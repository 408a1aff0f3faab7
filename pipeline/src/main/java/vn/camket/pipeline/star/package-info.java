/** The star: facts and dimensions as Datasets whose schema is the contract. */
@NullMarked
package vn.camket.pipeline.star;

import org.jspecify.annotations.NullMarked;
