create table lost_submissions as
select * replace (
  false as is_winner, 0 as rows_read, 0 as rows_published, 0 as rows_quarantined,
  0 as rows_superseded)
from dim_submission
where submission_id not in (select submission_id from {source})
qualify row_number() over (partition by submission_id order by recorded_at) = 1
