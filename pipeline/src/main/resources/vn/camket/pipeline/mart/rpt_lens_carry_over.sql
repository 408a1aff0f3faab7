create view rpt_lens_carry_over as
with sums as (
  select
    lens, conversion, level, scheme_kind, year, compared_with, period, stage,
    bool_or(is_provisional) as is_provisional,
    [{weighted_measures}] as ratios
  from mart_lens_counts
  group by all
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
), years as (
  select distinct lens, conversion, level, scheme_kind, year from sums
), shifted as (
  select year, year as cohort_year, * exclude (year)
  from ratios
  where measure_id = 'M13' and (compared_with is null or compared_with < year)
  union all
  select r.year + 1, r.year, r.* exclude (year)
  from ratios r
  join years y
    on y.lens = r.lens and y.conversion = r.conversion and y.level = r.level
    and y.scheme_kind = r.scheme_kind and y.year = r.year + 1
  where r.measure_id = 'M13B' and r.period = 'YEAR'
    and (r.compared_with is null or r.compared_with > r.year)
)
select
  s.lens, s.conversion, s.level, s.scheme_kind, s.year, s.cohort_year, s.period, s.stage,
  s.measure_id, m.label_vi as measure_label, s.numerator, s.denominator,
  100.0 * s.numerator / nullif(s.denominator, 0) as value, s.denominator as n,
  round(s.denominator, 9) < m.smallest_n as is_small_n, s.is_provisional
from shifted s
join dict_measure m on m.measure_id = s.measure_id
