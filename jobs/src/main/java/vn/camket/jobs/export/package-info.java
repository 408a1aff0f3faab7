/** Files for people: CSV, XLSX and Parquet. */
@NullMarked
package vn.camket.jobs.export;

import org.jspecify.annotations.NullMarked;
