/**
 * Landing: from files in the inbox to arrivals in the ledger, contents in landing and raw rows in
 * Parquet (meanings §2, §9).
 */
@NullMarked
package vn.camket.pipeline.landing;

import org.jspecify.annotations.NullMarked;
