create table withheld (item_id varchar, period_id varchar)
