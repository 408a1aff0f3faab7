create table evaluations as select * from read_parquet(?)
