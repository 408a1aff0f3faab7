create macro rpt_status_counts_known_at(d) as table
select unit_id, year, period, stage, completion_state as status, count(*) as items
from fact_item_snapshot_known_at(d)
where membership = 'IN_N' and stage in ('SELF', 'APPRAISED', 'DECIDED')
group by unit_id, year, period, stage, completion_state
