where submission_id in (
  select submission_id from fact_item_snapshot union all select submission_id from fact_commitment)
