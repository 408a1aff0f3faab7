/** A real Superset for the tests: started once, on a home with a small mart. */
@NullMarked
package vn.camket.dashboards.live;

import org.jspecify.annotations.NullMarked;
