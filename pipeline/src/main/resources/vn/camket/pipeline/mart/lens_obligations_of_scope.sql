create table mart_lens_obligations as
select *
from whole.mart_lens_obligations
where target_unit_id in (select unit_id from scope)
order by lens, level, year
