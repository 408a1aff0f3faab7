create view rpt_trend_by_unit as
select
  a.unit_id, a.unit_name, a.short_name, a.kind, a.bloc, a.level, a.year, a.period, a.stage,
  a.scheme_id, a.scheme_kind, m.measure_id, a.measure_id as base_measure_id,
  m.label_vi as measure_label, a.value as base_value, b.value as base_value_before,
  a.value - b.value as value,
  a.n, b.n as n_before,
  a.is_small_n or coalesce(b.is_small_n, false) as is_small_n,
  a.is_provisional or coalesce(b.is_provisional, false) as is_provisional
from rpt_measures_by_unit a
join dict_measure m on m.measure_kind = 'DIFFERENCE' and m.base_measure_id = a.measure_id
left join rpt_measures_by_unit b
  on b.unit_id = a.unit_id and b.year = a.year - 1 and b.period = a.period and b.stage = a.stage
  and b.scheme_id = a.scheme_id and b.measure_id = a.measure_id
