create table mart_lens_transitions as
with pairs as (
  select
    b.unit_id, b.level, b.scheme_id, b.scheme_name, b.scheme_kind, b.year, b.stage, b.cutoff_date,
    a.completion_state as from_state, b.completion_state as to_state, count(*) as items
  from fact_item_snapshot a
  join rpt_item_snapshot b
    on b.item_id = a.item_id and b.year = a.year and b.stage = a.stage and b.period = 'YEAR'
  where a.period = 'H1' and a.membership = 'IN_N' and a.is_current and b.expected = 1
    and a.completion_state <> 'UNKNOWN' and b.completion_state <> 'UNKNOWN'
  group by all
), placed as (
  select m.lens, m.target_unit_id, m.conversion, m.share, p.*
  from pairs p
  cross join dim_release d
  join bridge_unit_lens m
    on m.unit_id = p.unit_id and m.is_current
    and (m.lens <> 'FORMER_DISTRICT' or p.level = 'XA')
    and m.valid_from <= if(m.lens = 'AS_IS', d.as_of_date, p.cutoff_date)
    and (m.valid_to is null or m.valid_to > if(m.lens = 'AS_IS', d.as_of_date, p.cutoff_date))
), comparable as (
  select distinct target_unit_id, level, scheme_kind, year, stage
  from mart_lens_counts
  where lens = 'COMPARABLE' and period = 'YEAR' and compared_with < year
)
select
  p.lens, p.target_unit_id, p.conversion, p.level, p.scheme_id, p.scheme_name, p.scheme_kind, p.year,
  p.stage, p.from_state, p.to_state, cast(sum(p.items * p.share) as double) as items
from placed p
left join comparable c
  on c.target_unit_id = p.target_unit_id and c.level = p.level and c.scheme_kind = p.scheme_kind
  and c.year = p.year and c.stage = p.stage
where p.lens <> 'COMPARABLE' or c.target_unit_id is not null
group by all
order by p.lens, p.level, p.stage, p.year
