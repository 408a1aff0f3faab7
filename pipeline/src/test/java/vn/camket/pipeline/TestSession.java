package vn.camket.pipeline;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests of this module; it lives as long as the test JVM. */
public final class TestSession {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .appName("camket tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.datetime.java8API.enabled", "true")
          .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .getOrCreate();

  private TestSession() {}

  /** The session. */
  public static SparkSession spark() {
    return SPARK;
  }
}
