/**
 * The sample province: real files of the kind units send, for Quảng Trị 2017-2026, and the truth
 * they were made from. The truth comes from the model before rendering, by code that knows nothing
 * of how files are read.
 */
@NullMarked
package vn.camket.jobs.sample;

import org.jspecify.annotations.NullMarked;
