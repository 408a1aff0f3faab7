/** The session of one person with the real Superset. */
@NullMarked
package vn.camket.dashboards.superset;

import org.jspecify.annotations.NullMarked;
