create view rpt_release as
select release_id, as_of_date, published_at, is_sample, home_name, arrivals, rows_quarantined
from dim_release
