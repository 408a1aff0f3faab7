create view rpt_carry_over as
with sums as (
  select
    year, period, stage, scheme_kind,
    bool_or(is_provisional) as is_provisional,
    [{measures}] as ratios
  from rpt_item_counts
  group by year, period, stage, scheme_kind
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
), years as (
  select distinct year, scheme_kind from sums
), shifted as (
  select year, year as cohort_year, * exclude (year) from ratios where measure_id = 'M13'
  union all
  select r.year + 1, r.year, r.* exclude (year)
  from ratios r
  join years y on y.year = r.year + 1 and y.scheme_kind = r.scheme_kind
  where r.measure_id = 'M13B' and r.period = 'YEAR'
)
select
  s.year, s.cohort_year, s.period, s.stage, s.scheme_kind, s.measure_id,
  m.label_vi as measure_label, s.numerator, s.denominator,
  cast(100 as double) * s.numerator / nullif(s.denominator, 0) as value,
  s.denominator as n, s.denominator < m.smallest_n as is_small_n, s.is_provisional
from shifted s
join dict_measure m on m.measure_id = s.measure_id
