delete from dim_submission
where submission_id not in (
  select submission_id from fact_item_snapshot where submission_id is not null
  union all select submission_id from fact_commitment)
