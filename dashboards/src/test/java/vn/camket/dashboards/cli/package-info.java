/** What the commands print. */
@NullMarked
package vn.camket.dashboards.cli;

import org.jspecify.annotations.NullMarked;
