/** Who may see what: roles, users, and rows by the unit tree. */
@NullMarked
package vn.camket.dashboards.access;

import org.jspecify.annotations.NullMarked;
