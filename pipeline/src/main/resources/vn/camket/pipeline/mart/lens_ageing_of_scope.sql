create table mart_lens_ageing as
select *
from whole.mart_lens_ageing
where target_unit_id in (select unit_id from scope)
order by lens, level, period, stage, year
