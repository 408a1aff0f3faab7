/**
 * Dashboards as code: YAML for people, held against the contracts, made into what Superset takes.
 */
@NullMarked
package vn.camket.dashboards.assets;

import org.jspecify.annotations.NullMarked;
