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
    f.lens, lens_label.label_vi as lens_label, f.level, level_label.label_vi as level_label,
    f.scheme_kind, f.year, cast(f.year as varchar) as year_text,
    f.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    f.year * 10000 + case f.period when 'H1' then 630 else 1231 end as year_order, f.period,
    period_label.label_vi as period_name, f.stage, stage_label.label_vi as stage_name,
    f.is_provisional, case when f.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    f.measure_id, m.label_vi as measure_label, f.value, f.n, f.n_before, f.units, f.is_small_n
  from figures f
  join state s on s.year = f.year and s.period = f.period
  join dict_measure m on m.measure_id = f.measure_id
  left join rpt_label lens_label
    on lens_label.vocabulary = 'lens' and lens_label.code = f.lens
  left join rpt_label level_label
    on level_label.vocabulary = 'level' and level_label.code = f.level
  left join rpt_label period_label
    on period_label.vocabulary = 'period' and period_label.code = f.period
  left join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = f.stage
)
select * from labelled
union all by name
-- The break of 1 July 2025 as a place of its own on a time axis.
select distinct
  lens, lens_label, level, level_label, scheme_kind, '┃ 1/7/2025' as year_label,
  20250701 as year_order, period, period_name, stage, stage_name, 'Đã chốt' as freeze_label
from labelled
where period in (
  select period from state group by period
  having min(year) < 2025 and max(year) > 2025 - (period = 'YEAR')::integer)
