-- Rows read of a submission = published + quarantined + superseded, and each row says which.
with told as (
  select
    submission_id,
    count(*) as rows_read,
    count(*) filter (disposition = 'PUBLISHED') as rows_published,
    count(*) filter (disposition = 'QUARANTINED') as rows_quarantined,
    count(*) filter (disposition = 'SUPERSEDED') as rows_superseded
  from fact_submission_row
  group by submission_id
)
select
  s.submission_id || ': read ' || s.rows_read || ' = ' || s.rows_published || ' + '
  || s.rows_quarantined || ' + ' || s.rows_superseded || ', rows told '
  || coalesce(t.rows_read, 0) || ' = ' || coalesce(t.rows_published, 0) || ' + '
  || coalesce(t.rows_quarantined, 0) || ' + ' || coalesce(t.rows_superseded, 0) as violation
from dim_submission s
left join told t on t.submission_id = s.submission_id
where s.rows_read <> s.rows_published + s.rows_quarantined + s.rows_superseded
  or s.rows_read <> coalesce(t.rows_read, 0)
  or s.rows_published <> coalesce(t.rows_published, 0)
  or s.rows_quarantined <> coalesce(t.rows_quarantined, 0)
  or s.rows_superseded <> coalesce(t.rows_superseded, 0)
