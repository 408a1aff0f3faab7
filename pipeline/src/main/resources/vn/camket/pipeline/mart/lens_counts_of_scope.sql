create table mart_lens_counts as
select *
from whole.mart_lens_counts
where target_unit_id in (select unit_id from scope)
order by lens, level, period, stage, year, target_unit_id
