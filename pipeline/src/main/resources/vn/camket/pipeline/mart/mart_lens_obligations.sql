create table mart_lens_obligations as
with {first_closed}, owed as (
  select
    o.unit_id, o.level, o.scheme_id, o.scheme_name, o.scheme_kind, o.year, o.report, o.form,
    p.period, o.stage, max(o.due_date) as looked_from,
    bool_or(coalesce(p.is_provisional, c.is_provisional) and o.fallen_due = 1) as is_provisional,
    {flag_sums}
  from rpt_obligations o
  left join dim_period p on p.period_id = o.period_id
  left join first_closed c on c.year = o.year
  group by
    o.unit_id, o.level, o.scheme_id, o.scheme_name, o.scheme_kind, o.year, o.report, o.form,
    p.period, o.stage
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
)
select
  lens, target_unit_id, conversion, level, scheme_id, scheme_name, scheme_kind, year, report, form,
  period, stage, bool_or(is_provisional) as is_provisional, {weighted_flag_sums}
from counted
where compared_with is null or compared_with < year
group by
  lens, target_unit_id, conversion, level, scheme_id, scheme_name, scheme_kind, year, report, form,
  period, stage
order by lens, level, year
