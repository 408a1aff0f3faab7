create view rpt_board_lens_trend as
with figures as (
  select
    lens, level, scheme_kind, year, period, stage, measure_id, value, n, units,
    cast(null as double) as n_before, is_small_n, is_provisional
  from rpt_lens_measures_by_year
  where measure_id = 'M1' and conversion = 'CONVERTED' and denominator > 0
    and (compared_with is null or compared_with < year)
  union all by name
  select
    lens, level, scheme_kind, year, period, stage, measure_id, value, n, units, n_before,
    is_small_n, is_provisional
  from rpt_lens_trend
  where base_measure_id = 'M1'
  union all by name
  select
    lens, level, scheme_kind, year, period, stage, measure_id, value, items as n,
    cast(n as integer) as units, is_small_n, is_provisional
  from rpt_lens_unit_mean
  where base_measure_id = 'M1'
), state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from figures
  group by year, period
), labelled as (
  select
    t.lens, lens.lens_label, t.level, lens.level_label, t.scheme_kind, {slot_labels},
    t.measure_id, m.label_vi as measure_label, t.value, t.n, t.n_before, t.units, t.is_small_n
  from figures t
  join state s on s.year = t.year and s.period = t.period
  join dict_measure m on m.measure_id = t.measure_id
  left join rpt_lens_label lens on lens.lens = t.lens and lens.level = t.level
  left join rpt_slot_label slot on slot.period = t.period and slot.stage = t.stage
)
select * from labelled
union all by name
select distinct
  lens, lens_label, level, level_label, scheme_kind, period, period_name, stage, stage_name,
  {break_of_reform}
