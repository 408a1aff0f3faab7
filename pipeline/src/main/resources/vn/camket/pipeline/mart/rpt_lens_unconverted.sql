create view rpt_lens_unconverted as
with edges as (
  select
    s.predecessor_unit_id as unit_id, any_value(s.effective_date) as effective_date,
    string_agg(l.unit_label, '; ' order by l.unit_label) as successor_names
  from bridge_unit_succession s
  join rpt_unit_label l on l.unit_id = s.successor_unit_id
  group by s.predecessor_unit_id
)
select
  m.lens, lens_label.label_vi as lens_label, c.unit_id, l.unit_label, l.kind, l.kind_label, c.level,
  level_label.label_vi as level_label, m.conversion, conversion_label.label_vi as conversion_label,
  e.effective_date, e.successor_names, l.valid_to, c.scheme_id, c.scheme_name, c.scheme_kind, c.year,
  cast(c.year as varchar) as year_text, c.period, period_label.label_vi as period_name, c.stage,
  stage_label.label_vi as stage_name, m.share, c.done * m.share as done,
  c.expected * m.share as expected
from rpt_item_counts c
cross join dim_release d
join bridge_unit_lens m
  on m.unit_id = c.unit_id and m.is_current and m.conversion <> 'CONVERTED'
  and (m.lens = 'AS_IS' and m.valid_from <= d.as_of_date
      and (m.valid_to is null or m.valid_to > d.as_of_date)
    or m.lens = 'FORMER_DISTRICT' and c.level = 'XA' and m.valid_from <= c.cutoff_date
      and (m.valid_to is null or m.valid_to > c.cutoff_date))
left join rpt_unit_label l on l.unit_id = c.unit_id
left join edges e on e.unit_id = c.unit_id
left join rpt_label lens_label
  on lens_label.vocabulary = 'lens' and lens_label.code = m.lens
left join rpt_label conversion_label
  on conversion_label.vocabulary = 'conversion' and conversion_label.code = m.conversion
left join rpt_label level_label
  on level_label.vocabulary = 'level' and level_label.code = c.level
left join rpt_label period_label
  on period_label.vocabulary = 'period' and period_label.code = c.period
left join rpt_label stage_label
  on stage_label.vocabulary = 'stage' and stage_label.code = c.stage
