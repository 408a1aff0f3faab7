create view rpt_trend as
select
  a.year, a.period, a.stage, a.scheme_kind, m.measure_id, a.measure_id as base_measure_id,
  m.label_vi as measure_label, a.value as base_value, b.value as base_value_before,
  a.value - b.value as value,
  a.n, b.n as n_before,
  a.is_small_n or coalesce(b.is_small_n, false) as is_small_n,
  a.is_provisional or coalesce(b.is_provisional, false) as is_provisional
from rpt_measures_by_year a
join dict_measure m on m.measure_kind = 'DIFFERENCE' and m.base_measure_id = a.measure_id
left join rpt_measures_by_year b
  on b.year = a.year - 1 and b.period = a.period and b.stage = a.stage
  and b.scheme_kind = a.scheme_kind and b.measure_id = a.measure_id
