create table mart_lens_transitions as
select *
from whole.mart_lens_transitions
where target_unit_id in (select unit_id from scope)
order by lens, level, stage, year
