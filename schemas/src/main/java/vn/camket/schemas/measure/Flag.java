package vn.camket.schemas.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A 0/1 column of {@code rpt_item_snapshot}: 1 for an item in N for which the condition holds.
 *
 * @param name column name
 * @param when SQL condition over the columns of fact_item_snapshot and {@code is_continued}
 * @param labelVi Vietnamese label
 * @param doc what it counts, in English
 */
public record Flag(String name, String when, @JsonProperty("vi") String labelVi, String doc) {}
