/** The commands, one class each: arguments in, one call, a result out. */
@NullMarked
package vn.camket.jobs.cli;

import org.jspecify.annotations.NullMarked;
