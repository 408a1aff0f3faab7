create table items as select * from read_parquet(?)
