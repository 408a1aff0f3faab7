/** Tests of the dashboards as code. */
@NullMarked
package vn.camket.dashboards.assets;

import org.jspecify.annotations.NullMarked;
