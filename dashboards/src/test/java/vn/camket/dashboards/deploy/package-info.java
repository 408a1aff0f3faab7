/** Stories of deploy against a real Superset. */
@NullMarked
package vn.camket.dashboards.deploy;

import org.jspecify.annotations.NullMarked;
