create table mart_board_obligations as
with {first_closed}, rows_of_all_kinds as (
  select o.*, cast(null as bigint) as rows_quarantined
  from rpt_obligations o
  union all by name
  -- Rows in quarantine stand beside n: under the report that they were sent for, as far as it is known.
  select
    q.unit_id, q.bloc, b.label_vi as bloc_label, q.scheme_id, g.scheme_name, q.scheme_kind, q.year,
    q.form, q.period_id, p.period, q.stage, q.rows_quarantined
  from rpt_quarantined_rows q
  left join dim_period p on p.period_id = q.period_id
  left join dim_scheme g on g.scheme_id = q.scheme_id
  left join rpt_label b on b.vocabulary = 'bloc' and b.code = q.bloc
  where q.year is not null and q.form is not null
), state as (
  select o.year, bool_or(coalesce(p.is_provisional, c.is_provisional)) as is_provisional
  from rpt_obligations o
  left join dim_period p on p.period_id = o.period_id
  left join first_closed c on c.year = o.year
  where o.fallen_due = 1
  group by o.year
), labelled as (
  select
    o.unit_id, l.unit_label, l.kind_label, o.bloc, o.bloc_label, o.level, o.level_label,
    o.parent_name, o.scheme_id, o.scheme_name, o.scheme_kind, o.year,
    cast(o.year as varchar) as year_text,
    o.year || case when s.is_provisional then ' (tạm tính)' else '' end as year_label,
    -- Lists are signed in the first months, the last reports of a year fall due at its end.
    o.year * 10000 + case o.form when 'REGISTRATION' then 331 else 1231 end as year_order,
    o.report, o.report_label,
    case
      when o.form = 'REGISTRATION' then 'Đăng ký cam kết'
      when o.period is null or stage_label.label_vi is null then 'Chưa rõ kỳ hoặc khâu'
      else stage_label.label_vi || case o.period when 'H1' then ' 6 tháng' else ' năm' end
    end as report_name,
    case o.form when 'REGISTRATION' then 1 else coalesce(stage_label.label_order, 6) + 1
      + case o.period when 'H1' then 0 else 3 end end as report_order,
    o.form, o.due_date, o.due_label, o.first_valid_at, o.versions_count, o.days_late,
    o.obligation_state, o.obligation_state_label,
    case when o.missing = 1
      then cast(date_diff('day', cast(o.due_at as date), r.as_of_date) + 1 as integer) end
      as days_overdue,
    o.file_path, o.sender, {flag_names},
    coalesce(p.is_provisional, c.is_provisional) as is_provisional, o.rows_quarantined,
    r.release_id, r.as_of_date, r.is_sample
  from rows_of_all_kinds o
  cross join dim_release r
  left join dim_period p on p.period_id = o.period_id
  left join first_closed c on c.year = o.year
  left join state s on s.year = o.year
  left join rpt_unit_label l on l.unit_id = o.unit_id
  left join rpt_label stage_label
    on stage_label.vocabulary = 'stage' and stage_label.code = o.stage
)
select * from labelled
union all by name
-- The break of 1 July 2025 as a place of its own on a time axis.
select distinct
  unit_id, unit_label, kind_label, bloc, bloc_label, level, level_label, scheme_id, scheme_name,
  scheme_kind, '┃ 1/7/2025' as year_label, 20250701 as year_order, report, report_name,
  report_order, form
from labelled
where obliged = 1 and (select min(year) < 2025 and max(year) >= 2025 from labelled)
