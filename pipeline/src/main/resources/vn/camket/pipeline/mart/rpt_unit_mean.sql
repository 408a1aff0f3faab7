create view rpt_unit_mean as
with means as (
  select
    year, period, stage, scheme_kind, measure_id as base_measure_id,
    avg(value) as mean_value,
    count(value) as n,
    cast(sum(denominator) as bigint) as items,
    bool_or(is_provisional) as is_provisional
  from rpt_measures_by_unit
  where denominator > 0
  group by all
)
select
  a.year, a.period, a.stage, a.scheme_kind, m.measure_id, a.base_measure_id,
  m.label_vi as measure_label,
  case when a.n >= m.smallest_n then a.mean_value end as value,
  a.n, a.n < m.smallest_n as is_small_n,
  a.items, cast(a.items as double) / a.n as items_per_unit,
  a.is_provisional
from means a
join dict_measure m on m.measure_kind = 'UNIT_MEAN' and m.base_measure_id = a.base_measure_id
