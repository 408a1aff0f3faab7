-- N = D + B + P + S0 + F + C + U for every unit, period and stage.
select
  unit_id || ' ' || period_id || ' ' || stage || ': N ' || n || ', states ' || states as violation
from (
  select
    unit_id, period_id, stage, sum(expected) as n,
    sum(done + basic + in_progress + not_started + not_done + changed + unknown) as states
  from rpt_item_counts
  group by unit_id, period_id, stage
)
where n <> states
