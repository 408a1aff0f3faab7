/** The mart: the star as DuckDB tables with a dictionary, views and macros for people. */
@NullMarked
package vn.camket.pipeline.mart;

import org.jspecify.annotations.NullMarked;
