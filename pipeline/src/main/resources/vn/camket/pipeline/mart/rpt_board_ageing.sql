create view rpt_board_ageing as
with state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from mart_lens_ageing
  group by year, period
), labelled as (
  select
    t.lens, lens_label.label_vi as lens_label, t.target_unit_id,
    coalesce(l.unit_label, conversion_label.label_vi) as unit_label, l.kind, l.kind_label,
    t.conversion, conversion_label.label_vi as conversion_label, t.level,
    level_label.label_vi as level_label, t.scheme_id, t.scheme_name, t.scheme_kind, t.year,
    cast(t.year as varchar) as year_text,
    t.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    t.year * 10000 + case t.period when 'H1' then 630 else 1231 end as year_order,
    t.period, t.period_name, t.stage, t.stage_name, t.is_provisional, t.freeze_label, t.theme_id,
    t.theme_name, t.ageing_label, t.items
  from mart_lens_ageing t
  join state s on s.year = t.year and s.period = t.period
  left join rpt_unit_label l on l.unit_id = t.target_unit_id
  left join rpt_label lens_label
    on lens_label.vocabulary = 'lens' and lens_label.code = t.lens
  left join rpt_label conversion_label
    on conversion_label.vocabulary = 'conversion' and conversion_label.code = t.conversion
  left join rpt_label level_label
    on level_label.vocabulary = 'level' and level_label.code = t.level
)
select * from labelled
union all by name
-- The break of 1 July 2025 as a place of its own on a time axis.
select distinct
  lens, lens_label, target_unit_id, unit_label, kind, kind_label, conversion, conversion_label,
  level, level_label, scheme_id, scheme_name, scheme_kind, '┃ 1/7/2025' as year_label,
  20250701 as year_order, period, period_name, stage, stage_name, 'Đã chốt' as freeze_label,
  theme_id, theme_name, ageing_label
from labelled
where period in (
  select period from state group by period
  having min(year) < 2025 and max(year) > 2025 - (period = 'YEAR')::integer)
