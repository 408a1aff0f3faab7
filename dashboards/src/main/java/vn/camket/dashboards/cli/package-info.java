/** The command line: arguments in, one call, text and exit code out. */
@NullMarked
package vn.camket.dashboards.cli;

import org.jspecify.annotations.NullMarked;
