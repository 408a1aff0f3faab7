/** Superset as seen from outside: its process and its REST API. */
@NullMarked
package vn.camket.dashboards.superset;

import org.jspecify.annotations.NullMarked;
