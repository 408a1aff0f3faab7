/**
 * Normalising: from the cells of a table to submissions with values and findings. What cannot be
 * read becomes null and a finding with its cell; nothing is guessed.
 */
@NullMarked
package vn.camket.pipeline.normalise;

import org.jspecify.annotations.NullMarked;
