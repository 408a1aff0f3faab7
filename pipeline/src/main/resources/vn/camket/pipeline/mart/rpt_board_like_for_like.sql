create view rpt_board_like_for_like as
with state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from rpt_trend_like_for_like
  group by year, period
), labelled as (
  select
    t.scheme_kind, t.year, cast(t.year as varchar) as year_text,
    t.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    t.year * 10000 + case t.period when 'H1' then 630 else 1231 end as year_order, t.period,
    period_label.label_vi as period_name, t.stage, stage_label.label_vi as stage_name,
    t.is_provisional, case when t.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    t.measure_id, t.measure_label, t.base_value, t.base_value_before, t.value, t.n, t.n_before,
    t.units, t.is_small_n
  from rpt_trend_like_for_like t
  join state s on s.year = t.year and s.period = t.period
  left join rpt_label period_label
    on period_label.vocabulary = 'period' and period_label.code = t.period
  left join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = t.stage
)
select * from labelled
union all by name
-- The break of 1 July 2025 as a place of its own on a time axis.
select distinct
  scheme_kind, '┃ 1/7/2025' as year_label, 20250701 as year_order, period, period_name, stage,
  stage_name, 'Đã chốt' as freeze_label
from labelled
where period in (
  select period from state group by period
  having min(year) < 2025 and max(year) > 2025 - (period = 'YEAR')::integer)
