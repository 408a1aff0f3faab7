/**
 * How fast the dashboards are, for {@code camket bench dashboards}. It stands among the tests
 * because the browser's driver (200 MB) is for those who test or measure, not for those who serve.
 */
@NullMarked
package vn.camket.dashboards.bench;

import org.jspecify.annotations.NullMarked;
