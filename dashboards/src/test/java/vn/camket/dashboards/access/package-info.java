/** Stories of access against a real Superset. */
@NullMarked
package vn.camket.dashboards.access;

import org.jspecify.annotations.NullMarked;
