create view rpt_lens_obligation_measures as
with sums as (
  select
    lens, conversion, level, scheme_kind, year, coalesce(report, 'ALL') as report,
    cast(count(distinct target_unit_id) as integer) as units, [{weighted_measures}] as ratios
  from mart_lens_obligations
  group by grouping sets (
    (lens, conversion, level, scheme_kind, year, report),
    (lens, conversion, level, scheme_kind, year))
), ratios as (
  select sums.* exclude (ratios), unnest(ratios, recursive := true) from sums
)
select
  r.lens, r.conversion, r.level, r.scheme_kind, r.year, r.report, r.measure_id,
  m.label_vi as measure_label, m.value_format, r.numerator, r.denominator,
  100.0 * r.numerator / r.denominator as value, r.denominator as n, r.units,
  round(r.denominator, 9) < m.smallest_n as is_small_n
from ratios r
join dict_measure m on m.measure_id = r.measure_id
where r.denominator > 0
