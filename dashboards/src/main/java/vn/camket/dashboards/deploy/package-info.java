/** Bringing a bundle into Superset, and a new release before its readers. */
@NullMarked
package vn.camket.dashboards.deploy;

import org.jspecify.annotations.NullMarked;
