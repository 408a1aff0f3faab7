-- For every unit, period and stage: 0 <= done on time <= done <= all.
select
  unit_id || ' ' || period_id || ' ' || stage || ': ' || on_time || ' on time, ' || done || ' done, '
  || expected || ' in all' as violation
from (
  select
    unit_id, period_id, stage,
    count(*) filter (timeliness = 'ON_TIME') as on_time,
    count(*) filter (completion_state in ('DONE', 'DONE_EXCEEDED')) as done,
    count(*) as expected
  from fact_item_snapshot
  where is_current and membership = 'IN_N'
  group by unit_id, period_id, stage
)
where on_time > done or done > expected
