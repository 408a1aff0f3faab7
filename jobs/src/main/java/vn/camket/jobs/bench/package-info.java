/** How fast and how large: the stages of a run measured on a sample, beside plain DuckDB SQL. */
@NullMarked
package vn.camket.jobs.bench;

import org.jspecify.annotations.NullMarked;
