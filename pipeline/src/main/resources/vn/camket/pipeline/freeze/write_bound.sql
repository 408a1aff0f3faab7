copy (select * exclude (year) from bound) to ? (format parquet)
