/** Bringing Superset to what it should be: read, change what differs, read back. */
@NullMarked
package vn.camket.dashboards.reconcile;

import org.jspecify.annotations.NullMarked;
