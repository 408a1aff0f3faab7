create table mart_board_counts as
with reached as (
  select distinct year, period, stage, scheme_kind from rpt_item_counts
), state as (
  select year, period, bool_or(is_provisional) as is_provisional
  from rpt_item_counts
  group by year, period
), rows_of_all_kinds as (
  select * from rpt_item_counts
  union all by name
  -- The year before, shown beside its successor, so that a change can be filtered like a rate.
  select
    c.year + 1 as year, c.period, c.stage, c.scheme_kind, c.scheme_id, c.scheme_name,
    c.unit_id, c.unit_name, c.short_name, c.kind, c.bloc, c.bloc_label, c.level,
    c.done as done_before, c.expected as expected_before
  from rpt_item_counts c
  join reached r
    on r.year = c.year + 1 and r.period = c.period and r.stage = c.stage
    and r.scheme_kind = c.scheme_kind
  union all by name
  -- Rows in quarantine stand beside n whatever the period and stage looked at.
  select
    q.year, r.period, r.stage, coalesce(q.scheme_kind, r.scheme_kind) as scheme_kind,
    q.scheme_id, g.scheme_name, q.unit_id, u.unit_name, u.short_name, u.kind, q.bloc,
    b.label_vi as bloc_label, u.level, q.rows_quarantined
  from rpt_quarantined_rows q
  join reached r
    on r.year = q.year and r.scheme_kind = coalesce(q.scheme_kind, r.scheme_kind)
  asof left join dim_unit u
    on u.unit_id = q.unit_id and u.valid_from <= make_date(q.year, 12, 31)
  left join dim_scheme g on g.scheme_id = q.scheme_id
  left join rpt_label b on b.vocabulary = 'bloc' and b.code = q.bloc
), labelled as (
  select
    r.unit_id, l.unit_label, r.unit_name, r.short_name, r.kind, l.kind_label, r.bloc,
    r.bloc_label, r.level, level_label.label_vi as level_label, r.scheme_id, r.scheme_name,
    r.scheme_kind, r.year, cast(r.year as varchar) as year_text, r.period,
    period_label.label_vi as period_name, r.stage, stage_label.label_vi as stage_name,
    s.is_provisional,
    case when s.is_provisional then 'Tạm tính' else 'Đã chốt' end as freeze_label,
    r.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    r.year * 10000 + case r.period when 'H1' then 630 else 1231 end as year_order,
    {flag_names},
    r.done_before, r.expected_before, r.rows_quarantined
  from rows_of_all_kinds r
  join state s on s.year = r.year and s.period = r.period
  left join rpt_unit_label l on l.unit_id = r.unit_id
  left join rpt_label level_label
    on level_label.vocabulary = 'level' and level_label.code = r.level
  left join rpt_label period_label
    on period_label.vocabulary = 'period' and period_label.code = r.period
  left join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = r.stage
), spans as (
  select period from reached group by period
  having min(year) < 2025 and max(year) > 2025 - (period = 'YEAR')::integer
)
select labelled.*, dim_release.release_id, dim_release.as_of_date, dim_release.is_sample
from labelled cross join dim_release
union all by name
-- The break of 1 July 2025 as a place of its own on a time axis.
select distinct
  n.unit_id, n.unit_label, n.kind, n.kind_label, n.bloc, n.bloc_label, n.level, n.level_label,
  n.scheme_id, n.scheme_name, n.scheme_kind, n.period, n.period_name, n.stage, n.stage_name,
  'Đã chốt' as freeze_label, '┃ 1/7/2025' as year_label, 20250701 as year_order
from labelled n
where n.period in (select period from spans)
