/** What a reader sees: the shipped boards on a sample province, in a real Chromium. */
@NullMarked
package vn.camket.dashboards.browser;

import org.jspecify.annotations.NullMarked;
