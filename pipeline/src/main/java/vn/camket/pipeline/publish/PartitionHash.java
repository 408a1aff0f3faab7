package vn.camket.pipeline.publish;

import org.jspecify.annotations.Nullable;

/**
 * Content of one partition of a table.
 *
 * @param year the partition; null in a table without partitions
 * @param rows number of rows
 * @param hash hash of the rows in any order
 */
public record PartitionHash(@Nullable Integer year, long rows, String hash) {}
