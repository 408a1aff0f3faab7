create table mart_lens_ageing as
with unfinished as (
  select
    unit_id, level, scheme_id, scheme_name, scheme_kind, year, period, period_name, stage,
    stage_name, cutoff_date, is_provisional, freeze_label, theme_id, theme_name, ageing_label,
    count(*) as items
  from rpt_board_items
  where expected = 1 and done = 0
  group by all
), comparable as (
  select distinct target_unit_id, level, scheme_kind, year, period, stage
  from mart_lens_counts
  where lens = 'COMPARABLE' and compared_with < year
), placed as (
  select m.lens, m.target_unit_id, m.conversion, m.share, o.*
  from unfinished o
  cross join dim_release d
  join bridge_unit_lens m
    on m.unit_id = o.unit_id and m.is_current
    and (m.lens <> 'FORMER_DISTRICT' or o.level = 'XA')
    and m.valid_from <= if(m.lens = 'AS_IS', d.as_of_date, o.cutoff_date)
    and (m.valid_to is null or m.valid_to > if(m.lens = 'AS_IS', d.as_of_date, o.cutoff_date))
)
select
  p.lens, p.target_unit_id, p.conversion, p.level, p.scheme_id, p.scheme_name, p.scheme_kind, p.year,
  p.period, p.period_name, p.stage, p.stage_name, p.is_provisional, p.freeze_label, p.theme_id,
  p.theme_name, p.ageing_label, cast(sum(p.items * p.share) as double) as items
from placed p
left join comparable c
  on c.target_unit_id = p.target_unit_id and c.level = p.level and c.scheme_kind = p.scheme_kind
  and c.year = p.year and c.period = p.period and c.stage = p.stage
where p.lens <> 'COMPARABLE' or c.target_unit_id is not null
group by all
order by p.lens, p.level, p.period, p.stage, p.year
