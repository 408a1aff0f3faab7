-- Rows read of an arrival = its rows published + quarantined + superseded.
with promised as (
  select arrival_no, sum(rows_read) as rows_read
  from dim_submission
  group by arrival_no
), told as (
  select
    arrival_no,
    count(*) filter (disposition in ('PUBLISHED', 'QUARANTINED', 'SUPERSEDED')) as rows_told
  from fact_submission_row
  group by arrival_no
)
select
  'arrival ' || coalesce(p.arrival_no, t.arrival_no) || ': read ' || coalesce(p.rows_read, 0)
  || ', told ' || coalesce(t.rows_told, 0) as violation
from promised p
full join told t on t.arrival_no = p.arrival_no
where coalesce(p.rows_read, 0) <> coalesce(t.rows_told, 0)
