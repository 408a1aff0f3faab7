-- A unit's own, and those that its items came by: a list may be reported under another unit.
where unit_id in (select unit_id from scope)
  or submission_id in (
    select submission_id from fact_commitment
    union select submission_id from fact_evaluation
    union select submission_id from fact_item_snapshot
    union select submission_id from fact_obligation)
