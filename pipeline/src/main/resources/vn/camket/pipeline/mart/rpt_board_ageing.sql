create view rpt_board_ageing as
with state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from mart_lens_ageing
  group by year, period
), labelled as (
  select {place_labels}, {slot_labels},
    t.theme_id, t.theme_name, t.ageing_label, t.items
  from mart_lens_ageing t
  join state s on s.year = t.year and s.period = t.period
  {place_joins}
  left join rpt_slot_label slot on slot.period = t.period and slot.stage = t.stage
)
select * from labelled
union all by name
select distinct
  lens, lens_label, target_unit_id, unit_label, kind, kind_label, conversion, conversion_label,
  level, level_label, scheme_id, scheme_name, scheme_kind, period, period_name, stage, stage_name,
  theme_id, theme_name, ageing_label, {break_of_reform}
