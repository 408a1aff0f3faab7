package vn.camket.jobs.bench;

/** The stages of a run. */
public enum Stage {
  /** Files are landed and read into raw rows; includes starting Spark. */
  INGEST,
  /** Raw rows become facts and dimensions in Parquet. */
  STAR,
  /** The mart is built from the star, audited, and published. */
  PUBLISH
}
