-- Items done are on time, late, unknown or undated; items not done are overdue, not due or undated.
select
  item_id || ' ' || period_id || ' ' || stage || ': ' || completion_state || ' and ' || timeliness
  as violation
from fact_item_snapshot
where case
  when completion_state in ('DONE', 'DONE_EXCEEDED')
    then timeliness not in ('ON_TIME', 'LATE', 'TIMELINESS_UNKNOWN', 'UNDATED')
  else timeliness not in ('OVERDUE', 'NOT_DUE', 'UNDATED')
end
