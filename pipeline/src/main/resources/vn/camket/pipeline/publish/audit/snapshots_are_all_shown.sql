-- rpt_item_snapshot shows every current snapshot exactly once.
select 'current snapshots ' || held || ', shown ' || shown as violation
from (
  select
    (select count(*) from fact_item_snapshot where is_current) as held,
    (select count(*) from rpt_item_snapshot) as shown
)
where held <> shown
