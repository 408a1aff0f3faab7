copy dim_release to ? (format parquet)
