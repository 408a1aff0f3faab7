create view rpt_lens_unit_mean as
with means as (
  select
    lens, level, scheme_kind, year, period, stage, measure_id as base_measure_id,
    avg(value) as mean_value, count(value) as n, sum(denominator) as items,
    bool_or(is_provisional) as is_provisional
  from rpt_lens_measures
  where conversion = 'CONVERTED' and denominator > 0
    and (compared_with is null or compared_with < year)
  group by all
)
select
  a.lens, a.level, a.scheme_kind, a.year, a.period, a.stage, m.measure_id, a.base_measure_id,
  m.label_vi as measure_label, case when a.n >= m.smallest_n then a.mean_value end as value,
  a.n, a.n < m.smallest_n as is_small_n, a.items, a.is_provisional
from means a
join dict_measure m on m.measure_kind = 'UNIT_MEAN' and m.base_measure_id = a.base_measure_id
