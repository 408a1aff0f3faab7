create view rpt_lens_obligation_measures as
with owed as (
  select
    unit_id, level, scheme_kind, year, report, max(due_date) as looked_from, {flag_sums}
  from rpt_obligations
  group by unit_id, level, scheme_kind, year, report
), sides as (
  select cast(null as integer) as compared_with, * from owed
  union all by name
  -- Each year stands in two pairs; both sides of a pair follow successions until the later due day.
  select year - 1 as compared_with, * from owed
  union all by name
  select c.year + 1 as compared_with, l.looked_from, c.* exclude (looked_from)
  from owed c
  join (select report, year, max(looked_from) as looked_from from owed group by all) l
    on l.report = c.report and l.year = c.year + 1
), placed as (
  select m.lens, m.target_unit_id, m.conversion, m.share, s.*
  from sides s
  cross join dim_release d
  join bridge_unit_lens m
    on m.unit_id = s.unit_id and m.is_current
    and (m.lens = 'COMPARABLE') = (s.compared_with is not null)
    and (m.lens <> 'FORMER_DISTRICT' or s.level = 'XA')
    and m.valid_from <= if(m.lens = 'AS_IS', d.as_of_date, s.looked_from)
    and (m.valid_to is null or m.valid_to > if(m.lens = 'AS_IS', d.as_of_date, s.looked_from))
), counted as (
  select * from placed
  window pair as (
    partition by lens, greatest(year, compared_with), report, scheme_kind, level, target_unit_id)
  qualify lens <> 'COMPARABLE'
    or sum(obliged) filter (compared_with < year) over pair > 0
    and sum(obliged) filter (compared_with > year) over pair > 0
), weighted as (
  select
    lens, target_unit_id, conversion, level, scheme_kind, year, report, {weighted_flag_sums}
  from counted
  where compared_with is null or compared_with < year
  group by lens, target_unit_id, conversion, level, scheme_kind, year, report
), sums as (
  select
    lens, conversion, level, scheme_kind, year, coalesce(report, 'ALL') as report,
    cast(count(distinct target_unit_id) as integer) as units, [{weighted_measures}] as ratios
  from weighted
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
