-- The counts that rates are made of are those of the fact, for every unit, period and stage.
with held as (
  select
    unit_id, period_id, stage, count(*) as expected,
    count(*) filter (completion_state in ('DONE', 'DONE_EXCEEDED')) as done,
    count(*) filter (timeliness = 'OVERDUE') as overdue
  from fact_item_snapshot
  where is_current and membership = 'IN_N'
  group by unit_id, period_id, stage
), shown as (
  select
    unit_id, period_id, stage, sum(expected) as expected, sum(done) as done, sum(overdue) as overdue
  from rpt_item_counts
  group by unit_id, period_id, stage
)
select
  coalesce(h.unit_id, s.unit_id) || ' ' || coalesce(h.period_id, s.period_id) || ' '
  || coalesce(h.stage, s.stage) || ': held ' || coalesce(h.expected, 0) || ', shown '
  || coalesce(s.expected, 0) as violation
from held h
full join shown s on s.unit_id = h.unit_id and s.period_id = h.period_id and s.stage = h.stage
where h.expected is distinct from s.expected
  or h.done is distinct from s.done
  or h.overdue is distinct from s.overdue
