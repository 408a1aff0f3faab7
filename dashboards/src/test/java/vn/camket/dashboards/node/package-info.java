/**
 * What happens to the server of a home: starts, stops, accidents, and where its metadata stands.
 */
@NullMarked
package vn.camket.dashboards.node;

import org.jspecify.annotations.NullMarked;
