/** What people see: the entry of the module. */
@NullMarked
package vn.camket.dashboards;

import org.jspecify.annotations.NullMarked;
