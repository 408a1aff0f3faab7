create table content (sha256 varchar)
