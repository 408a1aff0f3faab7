package vn.camket.dashboards.assets;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a dataset offers.
 *
 * @param name its name
 * @param label what readers call it, with its unit
 * @param sql an aggregate over rows of the dataset
 * @param format D3 format; null where it is a text
 * @param definition one Vietnamese sentence; empty where the label says it all
 */
record Metric(String name, String label, String sql, @Nullable String format, String definition) {}
