create view rpt_timeliness_counts as
select unit_id, year, period, stage, timeliness, count(*) as items
from fact_item_snapshot
where is_current and membership = 'IN_N' and stage in ('SELF', 'APPRAISED', 'DECIDED')
group by unit_id, year, period, stage, timeliness
