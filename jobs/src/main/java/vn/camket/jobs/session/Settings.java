package vn.camket.jobs.session;

import java.util.SortedMap;

/**
 * The settings of a home.
 *
 * @param sparkMaster {@code spark.master}: where Spark runs, {@code local[*]} or a cluster
 * @param shufflePartitions {@code spark.shuffle_partitions}: partitions after a shuffle, 1 to 10
 *     000
 * @param logLevel {@code spark.log_level}: OFF, ERROR, WARN, INFO or DEBUG
 * @param sparkConf {@code spark.conf}: further settings handed to Spark as they are
 * @param lockWaitSeconds {@code lock.wait_seconds}: how long a writer waits for another, 0 to 86
 *     400
 * @param keepReleases {@code housekeeping.keep_releases}: how many of the newest releases are kept,
 *     1 to 10 000
 * @param keepDays {@code housekeeping.keep_days}: how long logs and side releases are kept, 1 to 36
 *     500
 */
public record Settings(
    String sparkMaster,
    int shufflePartitions,
    String logLevel,
    SortedMap<String, String> sparkConf,
    int lockWaitSeconds,
    int keepReleases,
    int keepDays) {}
