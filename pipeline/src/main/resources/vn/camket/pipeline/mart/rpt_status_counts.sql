create view rpt_status_counts as
select unit_id, year, period, stage, completion_state as status, count(*) as items
from fact_item_snapshot
where is_current and membership = 'IN_N' and stage in ('SELF', 'APPRAISED', 'DECIDED')
group by unit_id, year, period, stage, completion_state
