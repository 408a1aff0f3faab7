/** What readers of SQL and dashboards find in the databases of a home. */
@NullMarked
package vn.camket.schemas.served;

import org.jspecify.annotations.NullMarked;
