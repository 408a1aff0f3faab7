create view rpt_board_like_for_like as
with state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from rpt_trend_like_for_like
  group by year, period
), labelled as (
  select
    t.scheme_kind, {slot_labels},
    t.measure_id, t.measure_label, t.base_value, t.base_value_before, t.value, t.n, t.n_before,
    t.units, t.is_small_n
  from rpt_trend_like_for_like t
  join state s on s.year = t.year and s.period = t.period
  left join rpt_slot_label slot on slot.period = t.period and slot.stage = t.stage
)
select * from labelled
union all by name
select distinct scheme_kind, period, period_name, stage, stage_name, {break_of_reform}
