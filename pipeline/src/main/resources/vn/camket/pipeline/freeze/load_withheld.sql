insert into withheld select item_id, ? as period_id from read_parquet(?)
