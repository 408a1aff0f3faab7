create view rpt_lens_trend as
-- M14: all of each year; COMPARABLE has only units with items in both.
select
  a.lens, a.level, a.scheme_kind, a.year, a.period, a.stage, m.measure_id,
  a.measure_id as base_measure_id, m.label_vi as measure_label, a.value as base_value,
  b.value as base_value_before, a.value - b.value as value, a.n, b.n as n_before, a.units,
  a.is_small_n or coalesce(b.is_small_n, false) as is_small_n,
  a.is_provisional or coalesce(b.is_provisional, false) as is_provisional
from rpt_lens_measures_by_year a
join dict_measure m on m.measure_kind = 'DIFFERENCE' and m.base_measure_id = a.measure_id
left join rpt_lens_measures_by_year b
  on b.lens = a.lens and b.conversion = a.conversion and b.level = a.level
  and b.scheme_kind = a.scheme_kind and b.year = a.year - 1 and b.period = a.period
  and b.stage = a.stage and b.measure_id = a.measure_id
  and b.compared_with is not distinct from if(a.lens = 'COMPARABLE', a.year, null)
where a.conversion = 'CONVERTED' and (a.compared_with is null or a.compared_with < a.year)
union all by name
-- M15: under every lens only units with items in both years.
select
  p.lens, p.level, p.scheme_kind, p.year, p.period, p.stage, m.measure_id, m.base_measure_id,
  m.label_vi as measure_label, 100.0 * sum(p.done) / sum(p.expected) as base_value,
  100.0 * sum(p.done_before) / sum(p.expected_before) as base_value_before,
  100.0 * sum(p.done) / sum(p.expected) - 100.0 * sum(p.done_before) / sum(p.expected_before) as value,
  sum(p.expected) as n, sum(p.expected_before) as n_before,
  cast(count(distinct p.target_unit_id) as integer) as units,
  round(least(sum(p.expected), sum(p.expected_before)), 9) < m.smallest_n as is_small_n,
  bool_or(p.is_provisional) as is_provisional
from rpt_lens_pairs p
join dict_measure m on m.measure_kind = 'LIKE_FOR_LIKE' and m.base_measure_id = 'M1'
where p.base_year = p.year - 1
group by
  p.lens, p.level, p.scheme_kind, p.year, p.period, p.stage, m.measure_id, m.base_measure_id,
  m.label_vi, m.smallest_n
