/** What is to stand in Superset: assets, and who may see which rows of them. */
@NullMarked
package vn.camket.dashboards.bundle;

import org.jspecify.annotations.NullMarked;
